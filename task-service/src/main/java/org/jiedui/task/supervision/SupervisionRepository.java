package org.jiedui.task.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.id.Ids;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionStatus;

/** Whoever raises or changes a supervision has locked its task. */
@ApplicationScoped
class SupervisionRepository implements PanacheRepositoryBase<Supervision, UUID> {

    Optional<Supervision> of(UUID task, String id) {
        return Ids.read(id)
                .flatMap(this::findByIdOptional)
                .filter(supervision -> supervision.taskId().equals(task));
    }

    Optional<Supervision> ofForUpdate(UUID task, String id) {
        return Ids.read(id)
                .flatMap(known -> findByIdOptional(known, LockModeType.PESSIMISTIC_WRITE))
                .filter(supervision -> supervision.taskId().equals(task));
    }

    List<Supervision> allOf(UUID task) {
        return list("taskId = ?1 order by id", task);
    }

    /** Those that stand in the way of raising another of their level: they are open, or rules have raised them before. */
    List<Supervision> openOrByRule(Collection<UUID> tasks) {
        return list(
                "taskId in ?1 and (status <> ?2 or redSince is not null)", tasks, SupervisionStatus.CLOSED);
    }

    /** Those that wait for a reply by a day. */
    List<Supervision> awaited(Collection<UUID> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : list(
                        "taskId in ?1 and status = ?2 and details.replyDueOn is not null order by id",
                        tasks,
                        SupervisionStatus.OPEN);
    }
}
