package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

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
        return !entities.createNativeQuery("SELECT 1 FROM plan WHERE id = ?1", Integer.class)
                .setParameter(1, plan)
                .getResultList()
                .isEmpty();
    }

    boolean include(UUID plan, String city) {
        return plan != null && city != null && among(List.of(plan), city).contains(plan);
    }

    /** Those of the plans to which the city is a party. */
    @SuppressWarnings("unchecked")
    Set<UUID> among(Collection<UUID> plans, String city) {
        if (plans.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createNativeQuery(
                        "SELECT id FROM plan WHERE id = ANY (?1) AND ?2 = ANY (parties)", UUID.class)
                .setParameter(1, plans.toArray(UUID[]::new))
                .setParameter(2, city)
                .getResultList());
    }
}
