package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.task.TaskPartQueries;

/** What can be read of supervisions, by whoever sees their tasks. */
@Singleton
public class SupervisionQueries extends TaskPartQueries<Supervision, SupervisionView> {

    private final SupervisionRepository supervisions;

    SupervisionQueries(
            SupervisionRepository supervisions,
            SupervisionRecord record,
            SupervisionListing all,
            TaskSupervisionListing ofTask,
            SupervisionViews views,
            Reading reading) {
        super(supervisions, record, all, ofTask, views, reading);
        this.supervisions = supervisions;
    }

    /** The replies that are awaited by a day, for tasks that the caller has been shown. */
    public List<AwaitedReply> awaited(Collection<UUID> tasksShown) {
        return supervisions.awaited(tasksShown).stream()
                .map(open -> new AwaitedReply(
                        open.id(),
                        open.taskId(),
                        open.version(),
                        open.updatedAt(),
                        open.details().level().name(),
                        open.details().replyDueOn()))
                .toList();
    }

    /** @param level name of its {@code SupervisionLevel} */
    public record AwaitedReply(UUID id, UUID task, int version, Instant updatedAt, String level, LocalDate dueOn) {}
}
