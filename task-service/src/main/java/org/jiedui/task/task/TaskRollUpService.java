package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskEvent;

/**
 * Tells upward how far the tasks under a task have got: its progress is the weighted mean of theirs, stored. Whoever calls
 * this has locked the {@linkplain TaskTree tree} before any row; the tasks above are then locked from below upward, so that
 * those who tell at once what happened to two children do so one after the other.
 */
@ApplicationScoped
public class TaskRollUpService {

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final TaskRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    TaskRollUpService(TaskRepository tasks, TaskTree tree, TaskRecord record, ChangeLog changes, Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Changes a task and those above it, up to the first that stays where it was. One that is over stays; one under which
     * nothing counts any more keeps what it had.
     *
     * @param parent of what has changed; {@code null} for none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void from(UUID parent) {
        Optional<Task> above = Optional.ofNullable(parent).flatMap(tree::lockedParent);
        while (above.isPresent()) {
            Task task = above.get();
            above = progress(task) ? tree.lockedParent(task) : Optional.empty();
        }
    }

    /** The same from several tasks, in the order of their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void from(Collection<UUID> parents) {
        parents.stream().distinct().sorted().forEach(this::from);
    }

    private boolean progress(Task task) {
        if (task.status().isClosed()) {
            return false;
        }
        Optional<TaskEvent.Progressed> event =
                tasks.progressUnder(task.id()).flatMap(mean -> task.progress(mean.percent(), clock.instant()));
        event.ifPresent(progressed -> changes.append(record, task, progressed, null));
        return event.isPresent();
    }
}
