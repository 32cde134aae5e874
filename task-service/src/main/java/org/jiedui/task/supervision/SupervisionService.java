package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionDetails;
import org.jiedui.task.supervision.model.SupervisionEvent;
import org.jiedui.task.supervision.model.SupervisionStatus;
import org.jiedui.task.task.TaskProgressService;
import org.jiedui.task.task.TaskStanding;

/** What people do with supervisions: each method is one use case and one transaction, in which the task stays locked. */
@ApplicationScoped
public class SupervisionService {

    private final SupervisionRepository supervisions;
    private final SupervisionRecord record;
    private final SupervisionPolicy policy;
    private final SupervisionViews views;
    private final TaskProgressService tasks;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Days days;
    private final Clock clock;

    SupervisionService(
            SupervisionRepository supervisions,
            SupervisionRecord record,
            SupervisionPolicy policy,
            SupervisionViews views,
            TaskProgressService tasks,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Days days,
            Clock clock) {
        this.supervisions = supervisions;
        this.record = record;
        this.policy = policy;
        this.views = views;
        this.tasks = tasks;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.days = days;
        this.clock = clock;
    }

    @Transactional
    Answer raise(String taskReference, Body<SupervisionDetails> body) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        TaskStanding task = tasks.lock(taskReference);
        policy.superviseThis(caller, task);
        request.admit();
        SupervisionDetails details = body.value(this::check);
        task.mustBeOn();
        Supervision supervision = new Supervision(
                Ids.next(),
                task.id(),
                details,
                days.today(),
                Supervision.Cause.BY_HAND,
                task.confidential(),
                clock.instant());
        supervisions.persist(supervision);
        changes.append(record, supervision, new SupervisionEvent.Raised(), null);
        return request.created(record, supervision, views.of(supervision, caller));
    }

    @Transactional
    Answer reply(String taskReference, String id, MergePatch patch) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        TaskStanding task = tasks.lock(taskReference);
        Supervision supervision = locked(task, id);
        policy.replyToThis(caller, task);
        request.admit(supervision.version());
        String reply = patch.applyTo(
                        new SupervisionReply(supervision.reply()), SupervisionView.class, (given, faults) -> {})
                .reply();
        if (supervision.status() == SupervisionStatus.CLOSED) {
            throw notAllowed(supervision, SupervisionStatus.ANSWERED, Set.of());
        }
        supervision
                .answer(reply, clock.instant())
                .ifPresent(event -> changes.append(record, supervision, event, null));
        return request.ok(record, supervision, views.of(supervision, caller));
    }

    @Transactional
    Answer move(String taskReference, String id, Body<SupervisionTransition> body) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        TaskStanding task = tasks.lock(taskReference);
        Supervision supervision = locked(task, id);
        policy.superviseThis(caller, task);
        request.admit(supervision.version());
        SupervisionTransition transition =
                body.value((given, faults) -> reasonGiven(supervision, given, faults));
        if (!supervision.status().next().contains(transition.to())) {
            throw notAllowed(supervision, transition.to(), supervision.status().next());
        }
        SupervisionEvent event = supervision.move(transition.to(), clock.instant());
        changes.append(record, supervision, (Record) event, transition.reason());
        return request.ok(record, supervision, views.of(supervision, caller));
    }

    private Supervision locked(TaskStanding task, String id) {
        return supervisions.ofForUpdate(task.id(), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    private void check(SupervisionDetails details, Faults faults) {
        if (details.replyDueOn() != null && details.replyDueOn().isBefore(days.today())) {
            faults.add("/replyDueOn", "in-the-past", Text.of("不能早于今天。", "Not before today."));
        }
    }

    private static void reasonGiven(Supervision supervision, SupervisionTransition given, Faults faults) {
        boolean taken = supervision.status() == SupervisionStatus.ANSWERED && given.to() == SupervisionStatus.CLOSED;
        boolean blank = given.reason() == null || given.reason().isBlank();
        if (given.to() != null && !taken && blank && !faults.knows("/reason")) {
            faults.add("/reason", "required", Text.of("请说明原因。", "Say why."));
        }
    }

    private static Problem notAllowed(
            Supervision supervision, SupervisionStatus to, Set<SupervisionStatus> allowed) {
        return Problem.of(
                        PlatformProblem.TRANSITION_NOT_ALLOWED,
                        Text.of(
                                "从 " + supervision.status() + " 不能到 " + to + "。",
                                "There is no way from " + supervision.status() + " to " + to + "."))
                .with("allowed", allowed);
    }
}
