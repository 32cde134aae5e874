package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskEvent;
import org.jiedui.task.task.model.TaskStatus;

/** Moves tasks from state to state. */
@ApplicationScoped
public class TaskTransitionService {

    private static final Sql OPEN = Sql.of("t.status NOT IN ('COMPLETED', 'CANCELLED')");

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final TaskViews views;
    private final TaskRollUpService rollUp;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TaskTransitionService(
            TaskRepository tasks,
            TaskTree tree,
            TaskRecord record,
            TaskPolicy policy,
            TaskViews views,
            TaskRollUpService rollUp,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.record = record;
        this.policy = policy;
        this.views = views;
        this.rollUp = rollUp;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    Answer move(String reference, Body<TaskTransition> body) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        tree.lockAsItStands();
        Task task = tasks.namedForUpdate(reference)
                .filter(found -> policy.maySee(caller, TaskScope.of(found)))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        policy.moveThis(caller, task);
        request.admit(task.version());
        TaskTransition transition = body.value((given, faults) -> reasonGiven(task, given, faults));
        allowed(task, transition.to(), caller);
        ready(task, transition.to(), caller);
        TaskEvent.Moved event = task.move(transition.to(), clock.instant());
        changes.append(record, task, (Record) event, transition.reason());
        if (event instanceof TaskEvent.Cancelled) {
            rollUp.from(task.details().parentId());
        }
        return request.ok(record, task, () -> views.of(task, caller));
    }

    private static void reasonGiven(Task task, TaskTransition given, Faults faults) {
        boolean blank = given.reason() == null || given.reason().isBlank();
        if (given.to() != null && task.needsReason(given.to()) && blank && !faults.knows("/reason")) {
            faults.add("/reason", "required", Text.of("请说明原因。", "Say why."));
        }
    }

    private void allowed(Task task, TaskStatus to, Caller caller) {
        boolean keeps = policy.keeps(caller, task);
        Set<TaskStatus> allowed = policy.moves(caller, task, keeps);
        if (allowed.contains(to)) {
            return;
        }
        if (task.next().contains(to) || !policy.everMovesTo(to, keeps)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        throw Problem.of(
                        PlatformProblem.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                "从 " + task.status() + " 不能到 " + to + "。",
                                "There is no way from " + task.status() + " to " + to + "."))
                .with("allowed", List.copyOf(allowed));
    }

    private void ready(Task task, TaskStatus to, Caller caller) {
        if (task.lacksLeadFor(to)) {
            throw Problem.of(TaskProblem.LEAD_REQUIRED, Text.of("请先分派牵头单位。", "Assign a unit that leads it first."));
        }
        if (to == TaskStatus.COMPLETED && !tasks.children(task.id(), OPEN).isEmpty()) {
            List<TaskReference> shown = tasks.children(task.id(), OPEN.and(policy.visible(caller, "t")));
            throw Problem.of(
                            TaskProblem.CHILDREN_OPEN,
                            Text.of("请先办结或取消下级任务。", "Complete or cancel the tasks under it first."))
                    .with("children", shown);
        }
    }
}
