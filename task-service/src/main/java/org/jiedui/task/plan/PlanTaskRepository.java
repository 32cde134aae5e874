package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.platform.storage.Values;

/** The tasks of a plan, read straight from their table, as tasks read the plans'. */
@ApplicationScoped
class PlanTaskRepository {

    private final EntityManager entities;

    PlanTaskRepository(EntityManager entities) {
        this.entities = entities;
    }

    record AdoptedTask(UUID id, String code, int version) {}

    /** Ids of the first tasks of the plan. */
    List<UUID> first(UUID plan, int most) {
        return Values.list(
                entities, UUID.class, "SELECT id FROM task WHERE plan_id = ?1 ORDER BY id LIMIT ?2", plan, most);
    }

    /** What these drafts of the plan have become, by draft. */
    @SuppressWarnings("unchecked")
    Map<UUID, AdoptedTask> adopted(UUID plan, Collection<UUID> drafts) {
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
