package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.part.PartRepository;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionStatus;

@ApplicationScoped
class SupervisionRepository extends PartRepository<Supervision> {

    /** Those that stand in the way of raising another of their level: they are open, or rules have raised them before. */
    List<Supervision> openOrByRule(Collection<UUID> tasks) {
        return list(
                "wholeId in ?1 and (status <> ?2 or redSince is not null)", tasks, SupervisionStatus.CLOSED);
    }

    /** Those that wait for a reply by a day. */
    List<Supervision> awaited(Collection<UUID> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : list(
                        "wholeId in ?1 and status = ?2 and details.replyDueOn is not null order by id",
                        tasks,
                        SupervisionStatus.OPEN);
    }
}
