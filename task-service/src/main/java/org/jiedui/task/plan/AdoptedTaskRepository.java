package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which tasks a plan's drafts have become. Read straight from the tasks' table, as tasks read the plans'. */
@ApplicationScoped
class AdoptedTaskRepository {

    private final EntityManager entities;

    AdoptedTaskRepository(EntityManager entities) {
        this.entities = entities;
    }

    record AdoptedTask(UUID id, String code, int version) {}

    /** By draft. */
    @SuppressWarnings("unchecked")
    Map<UUID, AdoptedTask> of(UUID plan, Collection<UUID> drafts) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT draft_id, id, code, version FROM task WHERE plan_id = ?1 AND draft_id = ANY (?2)",
                        Object[].class)
                .setParameter(1, plan)
                .setParameter(2, drafts.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, AdoptedTask> byDraft = new HashMap<>();
        rows.forEach(row -> byDraft.put(
                (UUID) row[0], new AdoptedTask((UUID) row[1], (String) row[2], (Integer) row[3])));
        return byDraft;
    }
}
