package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.storage.Values;

/**
 * Which cities are party to which plan. Read straight from the plans' table, since it decides who sees a task: a copy here
 * could be behind.
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
