package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Sql;
import org.jiedui.task.task.model.Light;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskEvent;

/** What whoever judges tasks needs of them, and does to them. */
@ApplicationScoped
public class TaskLightService {

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final JudgeableTasks judgeable;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final ChangeLog changes;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TaskLightService(
            TaskRepository tasks,
            TaskTree tree,
            JudgeableTasks judgeable,
            TaskRecord record,
            TaskPolicy policy,
            ChangeLog changes,
            CurrentCaller currentCaller,
            Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.judgeable = judgeable;
        this.record = record;
        this.policy = policy;
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Tasks that are assigned and not suspended, by id, from behind this one. None is moved in the tree until the running
     * transaction ends.
     *
     * @param own whether only those that the caller's office keeps
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<JudgeableTask> running(UUID after, boolean own, int limit) {
        tree.lockAsItStands();
        return judgeable.after(after, scope(own), limit);
    }

    /** How many there are of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public int countRunning(boolean own) {
        return judgeable.count(scope(own));
    }

    /**
     * Has a task that is {@linkplain #hold held} show how it was judged.
     *
     * @param light the name of one of the lights
     * @param reason what it was judged by
     * @return whether it showed another light until now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean show(UUID id, String light, String reason) {
        Task task = tasks.findById(id);
        Optional<TaskEvent.LightChanged> changed = task.show(Light.valueOf(light), clock.instant());
        changed.ifPresent(event -> changes.append(record, task, event, reason));
        tasks.getEntityManager().detach(task); // or each further change would look at all tasks before it once more
        return changed.isPresent();
    }

    /**
     * Keeps others from changing tasks until the running transaction ends. No other task may be locked yet.
     *
     * @return whether each is confidential; those that are no longer to be judged by now are not among them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Boolean> hold(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : judgeable.hold(ids);
    }

    private Sql scope(boolean own) {
        return own ? policy.concerned(currentCaller.get(), "t") : Sql.TRUE;
    }
}
