package org.jiedui.task.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.storage.Values;
import org.jiedui.task.plan.model.Plan;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

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

    /** @param reference an id or a code */
    Optional<Plan> named(String reference) {
        return named(reference, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<Plan> namedForUpdate(String reference) {
        return named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<Plan> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .map(id -> findByIdOptional(id, lock))
                .orElseGet(() -> find("details.code", reference).withLock(lock).firstResultOptional());
    }

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
