package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.storage.CodedRepository;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.plan.model.Plan;

@ApplicationScoped
class PlanRepository extends CodedRepository<Plan> {

    /** Whoever says which plan another one supersedes holds this lock, so that no two together close a circle. */
    private static final String LOCK_SUPERSESSION =
            "SELECT CAST(pg_advisory_xact_lock(hashtextextended('plan supersession', 0)) AS text)";

    private static final String SUPERSEDED =
            """
            WITH RECURSIVE superseded AS (
                SELECT supersedes AS id FROM plan WHERE id = ?1
                UNION
                SELECT p.supersedes FROM plan p JOIN superseded s ON p.id = s.id)
            SELECT EXISTS (SELECT FROM superseded WHERE id = ?2)
            """;

    Map<UUID, String> titles(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Plan::id, plan -> plan.details().title()));
    }

    /** Ids of the plans that say they supersede this one. */
    List<UUID> supersededBy(UUID plan) {
        return getEntityManager()
                .createQuery("SELECT p.id FROM Plan p WHERE p.details.supersedes = ?1 ORDER BY p.id", UUID.class)
                .setParameter(1, plan)
                .getResultList();
    }

    /** Keeps others from changing what supersedes what until this transaction ends. */
    void lockSupersession() {
        Values.single(getEntityManager(), String.class, LOCK_SUPERSESSION);
    }

    /** Whether a plan supersedes another one, directly or over others in between. */
    boolean supersedes(UUID plan, UUID other) {
        return Values.single(getEntityManager(), Boolean.class, SUPERSEDED, plan, other);
    }

    /** A code that no plan has: {@code PLAN-2018-7}. */
    String freeCode(int year) {
        String code;
        do {
            long next = Values.single(getEntityManager(), Long.class, "SELECT nextval('plan_code_number')");
            code = "PLAN-" + year + "-" + next;
        } while (count("details.code", code) > 0);
        return code;
    }
}
