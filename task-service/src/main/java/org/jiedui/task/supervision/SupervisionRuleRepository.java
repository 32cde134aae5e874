package org.jiedui.task.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.task.supervision.model.SupervisionRule;

@ApplicationScoped
class SupervisionRuleRepository implements PanacheRepositoryBase<SupervisionRule, UUID> {

    /** @param reference an id or a code */
    Optional<SupervisionRule> named(String reference) {
        return named(reference, LockModeType.NONE);
    }

    /** The same, keeping others from changing it until this transaction ends. */
    Optional<SupervisionRule> namedForUpdate(String reference) {
        return named(reference, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<SupervisionRule> named(String reference, LockModeType lock) {
        return Ids.read(reference)
                .flatMap(id -> findByIdOptional(id, lock))
                .or(() -> find("details.code", reference).withLock(lock).firstResultOptional());
    }

    /** All rules as they stand, in the order of their codes. */
    RuleBook book() {
        return new RuleBook(list("ORDER BY details.code"));
    }

    /** Keeps other replicas from making the rules that come with the software until this transaction ends. */
    void lockForFirstOnes() {
        getEntityManager()
                .createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('supervision-rule'))) making")
                .getSingleResult();
    }
}
