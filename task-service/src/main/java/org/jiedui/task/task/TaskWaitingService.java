package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.task.model.Task;

/** Waiting for a unit that supports or guides a task: the task's clock charges it for the time. */
@ApplicationScoped
public class TaskWaitingService {

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final TaskViews views;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TaskWaitingService(
            TaskRepository tasks,
            TaskTree tree,
            TaskRecord record,
            TaskPolicy policy,
            TaskViews views,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.record = record;
        this.policy = policy;
        this.views = views;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    Answer begin(String reference, Body<AwaitedUnit> body) {
        Caller caller = currentCaller.get();
        Task task = locked(reference, caller);
        policy.moveThis(caller, task);
        request.admit(task.version());
        AwaitedUnit unit = body.value((given, faults) -> check(task, given, faults));
        if (!task.isWorkedOn()) {
            throw Problem.of(
                    TaskProblem.TASK_NOT_OPEN, Text.of("任务须已分派或在推进中。", "The task has to be assigned or in progress."));
        }
        task.await(unit.organization(), unit.region(), clock.instant())
                .ifPresent(event -> changes.append(record, task, event, unit.reason()));
        return request.ok(record, task, () -> views.of(task, caller));
    }

    @Transactional
    Answer end(String reference) {
        Caller caller = currentCaller.get();
        Task task = locked(reference, caller);
        policy.endWaiting(caller, task);
        request.admit(task.version());
        if (task.waiting() == null) {
            throw Problem.of(TaskProblem.NOT_WAITING, Text.of("任务未在等待任何单位。", "The task waits for nobody."));
        }
        changes.append(record, task, task.endWaiting(clock.instant()), null);
        return request.ok(record, task, () -> views.of(task, caller));
    }

    private Task locked(String reference, Caller caller) {
        policy.read(caller);
        tree.lockAsItStands();
        return tasks.namedForUpdate(reference)
                .filter(found -> policy.maySee(caller, TaskScope.of(found)))
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private static void check(Task task, AwaitedUnit unit, Faults faults) {
        if (faults.knows("/organization") || faults.knows("/region")) {
            return;
        }
        if ((unit.organization() == null) == (unit.region() == null)) {
            faults.add("", "one-of", Text.of("organization 与 region 须填且只填一个。", "Exactly one of organization and region."));
        } else if (!task.mayWaitFor(unit.organization(), unit.region())) {
            faults.add(
                    unit.organization() == null ? "/region" : "/organization",
                    "not-in-support",
                    Text.of("须为本任务的配合或指导单位。", "A unit that supports or guides this task."));
        }
    }
}
