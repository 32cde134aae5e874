package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.storage.Values;

/**
 * Which cities are party to which plan, and what plans are called. Read straight from the plans' table, since it decides
 * who sees a task: a copy here could be behind.
 */
@ApplicationScoped
class PlanParties {

    private final EntityManager entities;

    PlanParties(EntityManager entities) {
        this.entities = entities;
    }

    boolean exists(UUID plan) {
        return !Values.list(entities, Integer.class, "SELECT 1 FROM plan WHERE id = ?1", plan)
                .isEmpty();
    }

    boolean include(UUID plan, String city) {
        return plan != null && city != null && among(List.of(plan), city).contains(plan);
    }

    /** The cities that are party to each of the plans. */
    Map<UUID, Set<String>> of(Collection<UUID> plans) {
        Map<UUID, Set<String>> parties = new HashMap<>();
        if (!plans.isEmpty()) {
            @SuppressWarnings("unchecked")
            List<Object[]> rows = entities.createNativeQuery(
                            "SELECT id, parties FROM plan WHERE id = ANY (?1)", Object[].class)
                    .setParameter(1, plans.toArray(UUID[]::new))
                    .getResultList();
            rows.forEach(row -> parties.put((UUID) row[0], Set.copyOf(Arrays.asList((String[]) row[1]))));
        }
        return parties;
    }

    /** How tasks name their plans; whoever sees a task may see every plan. */
    Map<UUID, PlanOfTask> references(Collection<UUID> plans) {
        Map<UUID, PlanOfTask> references = new HashMap<>();
        if (!plans.isEmpty()) {
            @SuppressWarnings("unchecked")
            List<Object[]> rows = entities.createNativeQuery(
                            "SELECT id, code, title FROM plan WHERE id = ANY (?1)", Object[].class)
                    .setParameter(1, plans.toArray(UUID[]::new))
                    .getResultList();
            rows.forEach(row -> references.put(
                    (UUID) row[0], new PlanOfTask((UUID) row[0], (String) row[1], (String) row[2])));
        }
        return references;
    }

    /** Those of the plans to which the city is a party. */
    Set<UUID> among(Collection<UUID> plans, String city) {
        if (plans.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(Values.list(
                entities,
                UUID.class,
                "SELECT id FROM plan WHERE id = ANY (?1) AND ?2 = ANY (parties)",
                plans.toArray(UUID[]::new),
                city));
    }
}
