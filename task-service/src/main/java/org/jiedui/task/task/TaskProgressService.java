package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskEvent;
import org.jiedui.task.task.model.TaskStatus;

/** What reports do to the task that they tell of, in the transaction of the report. */
@ApplicationScoped
public class TaskProgressService {

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final TaskStandings standings;
    private final TaskRollUpService rollUp;
    private final ChangeLog changes;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TaskProgressService(
            TaskRepository tasks,
            TaskTree tree,
            TaskRecord record,
            TaskPolicy policy,
            TaskStandings standings,
            TaskRollUpService rollUp,
            ChangeLog changes,
            CurrentCaller currentCaller,
            Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.record = record;
        this.policy = policy;
        this.standings = standings;
        this.rollUp = rollUp;
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Keeps others from changing the task until this transaction ends. No other row may be locked yet.
     *
     * @param reference an id or a code
     * @throws Problem 403 for a caller without business here; 404 where the caller sees no such task
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public TaskStanding lock(String reference) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        tree.lockAsItStands();
        return tasks.namedForUpdate(reference)
                .filter(found -> policy.maySee(caller, TaskScope.of(found)))
                .map(standings::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /**
     * Work on an assigned task has begun; on any other it has already.
     *
     * @return the task, where that changed it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Subject> begin(UUID id) {
        Task task = tasks.findById(id);
        if (task.status() != TaskStatus.ASSIGNED) {
            return List.of();
        }
        TaskEvent.Moved event = task.move(TaskStatus.IN_PROGRESS, clock.instant());
        changes.append(record, task, (Record) event, null);
        return List.of(record.subject(task));
    }

    /**
     * The task has got so far, and those above it with it.
     *
     * @param progress in per cent
     * @param reason {@code null} where none is needed
     * @return the task, where that changed it; not those above, which the caller may not see
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Subject> reach(UUID id, int progress, String reason) {
        Task task = tasks.findById(id);
        Optional<TaskEvent.Progressed> event = task.progress(progress, clock.instant());
        if (event.isEmpty()) {
            return List.of();
        }
        changes.append(record, task, event.get(), reason);
        rollUp.from(task.details().parentId());
        return List.of(record.subject(task));
    }
}
