package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskDetails;
import org.jiedui.task.task.model.TaskEvent;

/** What can be done with tasks, but for their moves: each method is one use case and one transaction. */
@ApplicationScoped
public class TaskService {

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final TaskRules rules;
    private final TaskPlacing placing;
    private final TaskCodes codes;
    private final TaskViews views;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    TaskService(
            TaskRepository tasks,
            TaskTree tree,
            TaskRecord record,
            TaskPolicy policy,
            TaskRules rules,
            TaskPlacing placing,
            TaskCodes codes,
            TaskViews views,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.tasks = tasks;
        this.tree = tree;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.placing = placing;
        this.codes = codes;
        this.views = views;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<TaskDetails> body) {
        Caller caller = currentCaller.get();
        policy.write(caller);
        request.admit();
        TaskDetails given = body.value((details, faults) -> {
            rules.check(details, faults);
            placing.checkNew(details, caller, faults);
            notOurCode(details, faults);
        });
        String code = given.code() == null ? codes.next() : given.code();
        TaskDetails details = given.placed(code, placing.plan(null, given, caller));
        Task task = new Task(Ids.next(), caller.city(), details, clock.instant());
        tasks.persist(task);
        changes.append(record, task, new TaskEvent.Created(), null);
        return request.created(record, task, views.of(task, caller));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        if (patch.mentions("parentId")) {
            tree.lockForMove();
        }
        Task task = kept(reference, caller);
        request.admit(task.version());
        TaskDetails patched = patch.applyTo(task.details(), TaskView.class, (details, faults) -> {
            rules.check(details, faults);
            placing.checkMove(task, details, caller, faults);
            keepsCode(task, details, faults);
            if (task.needsLead()) {
                rules.keepsLead(details, faults);
            }
        });
        TaskDetails changed = patched.placed(patched.code(), placing.plan(task, patched, caller));
        task.change(changed, clock.instant()).ifPresent(event -> changes.append(record, task, event, null));
        return request.ok(record, task, views.of(task, caller));
    }

    @Transactional
    Answer remove(String reference) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        Task task = kept(reference, caller);
        request.admit(task.version());
        List<TaskReference> children = tasks.children(task.id(), policy.visible(caller, "t"));
        if (!children.isEmpty()) {
            throw Problem.of(PlatformProblem.IN_USE, Text.of("请先处理下级任务。", "Deal with the tasks under it first."))
                    .with("references", children.stream().map(child -> "/api/v1/tasks/" + child.id()).toList());
        }
        int version = task.version();
        changes.appendRemoval(record, task, new TaskEvent.Removed(), null);
        tasks.delete(task);
        return request.removed(record.kind(), task.id(), version + 1);
    }

    private Task kept(String reference, Caller caller) {
        Task task = tasks.namedForUpdate(reference)
                .filter(found -> policy.maySee(caller, TaskScope.of(found)))
                .orElseThrow(() -> {
                    request.admit(); // a removal sent twice gets its first answer
                    return Problem.of(PlatformProblem.NOT_FOUND);
                });
        policy.keep(caller, task);
        return task;
    }

    private static void notOurCode(TaskDetails details, Faults faults) {
        if (TaskCodes.isOwn(details.code())) {
            faults.add("/code", "reserved", Text.of("此格式的编号由系统生成。", "Codes of this form are made by the server."));
        }
    }

    private static void keepsCode(Task task, TaskDetails changed, Faults faults) {
        if (!task.details().code().equals(changed.code()) && !faults.knows("/code")) {
            faults.add("/code", "read-only", Text.of("任务编号不能修改。", "The code of a task cannot be changed."));
        }
    }
}
