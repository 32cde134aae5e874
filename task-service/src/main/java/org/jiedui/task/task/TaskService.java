package org.jiedui.task.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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

    /** What another feature keeps of tasks: each has a bean of this. */
    public interface Parts {

        /** Where the parts of a task are found. */
        List<String> paths(UUID task);

        /** Where those are found that rest on this attachment of the task, in any of their versions. */
        default List<String> restingOn(UUID task, UUID attachment) {
            return List.of();
        }

        /** Makes them as confidential as the task has become, in the same transaction. */
        void disclose(UUID task, boolean confidential);
    }

    private final TaskRepository tasks;
    private final TaskTree tree;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final TaskRules rules;
    private final TaskPlacing placing;
    private final TaskCodes codes;
    private final TaskViews views;
    private final TaskRollUpService rollUp;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final List<Parts> parts;

    TaskService(
            TaskRepository tasks,
            TaskTree tree,
            TaskRecord record,
            TaskPolicy policy,
            TaskRules rules,
            TaskPlacing placing,
            TaskCodes codes,
            TaskViews views,
            TaskRollUpService rollUp,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock,
            @All List<Parts> parts) {
        this.tasks = tasks;
        this.tree = tree;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.placing = placing;
        this.codes = codes;
        this.views = views;
        this.rollUp = rollUp;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.parts = parts;
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
        rollUp.from(details.parentId());
        return request.created(record, task, () -> views.of(task, caller));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        if (patch.mentions("parentId")) {
            tree.lockForMove();
        } else if (patch.mentions("weight")) {
            tree.lockAsItStands();
        }
        Task task = kept(reference, caller);
        request.admit(task.version());
        MergePatch known = placing.isUnderHidden(task, caller) ? patch.notClearing("parentId") : patch;
        TaskDetails patched = known.applyTo(task.details(), TaskView.class, (details, faults) -> {
            rules.check(details, faults);
            placing.checkMove(task, details, caller, faults);
            keepsCode(task, details, faults);
            if (task.needsLead()) {
                rules.keepsLead(details, faults);
            }
        });
        TaskDetails changed = patched.placed(patched.code(), placing.plan(task, patched, caller));
        TaskDetails before = task.details();
        task.change(changed, clock.instant()).ifPresent(event -> {
            changes.append(record, task, event, null);
            follow(task, before, changed);
        });
        return request.ok(record, task, () -> views.of(task, caller));
    }

    /** What a change of a task is to others: its parts, and the tasks above it before and now. */
    private void follow(Task task, TaskDetails before, TaskDetails now) {
        if (now.confidential() != before.confidential()) {
            parts.forEach(part -> part.disclose(task.id(), now.confidential()));
        }
        if (!Objects.equals(now.parentId(), before.parentId())) {
            rollUp.from(before.parentId());
            rollUp.from(now.parentId());
        } else if (!now.weight().equals(before.weight())) {
            rollUp.from(now.parentId());
        }
    }

    @Transactional
    Answer remove(String reference) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        tree.lockAsItStands();
        Task task = kept(reference, caller);
        request.admit(task.version());
        unused(task, caller);
        int version = task.version();
        changes.appendRemoval(record, task, new TaskEvent.Removed(), null);
        tasks.delete(task);
        tasks.flush();
        rollUp.from(task.details().parentId());
        return request.removed(record.kind(), task.id(), version + 1);
    }

    private void unused(Task task, Caller caller) {
        List<String> references = new ArrayList<>();
        tasks.children(task.id(), policy.visible(caller, "t"))
                .forEach(child -> references.add("/api/v1/tasks/" + child.id()));
        parts.forEach(part -> references.addAll(part.paths(task.id())));
        if (!references.isEmpty()) {
            throw Problem.of(
                            PlatformProblem.IN_USE,
                            Text.of(
                                    "请先处理下级任务；已有报告的任务只能取消。",
                                    "Deal with the tasks under it first; one that has been reported on is cancelled instead."))
                    .with("references", references);
        }
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
