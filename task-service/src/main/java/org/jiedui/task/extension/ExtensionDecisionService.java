package org.jiedui.task.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.extension.model.ExtensionEvent;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.extension.model.ExtensionVerdict;
import org.jiedui.task.task.TaskDeadlineService;
import org.jiedui.task.task.TaskProgressService;
import org.jiedui.task.task.TaskStanding;

/** Decides on requests. An approved one gives its task the new deadline in the same transaction. */
@ApplicationScoped
public class ExtensionDecisionService {

    private final ExtensionRepository requests;
    private final ExtensionRecord record;
    private final ExtensionPolicy policy;
    private final ExtensionViews views;
    private final TaskProgressService tasks;
    private final TaskDeadlineService deadlines;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ExtensionDecisionService(
            ExtensionRepository requests,
            ExtensionRecord record,
            ExtensionPolicy policy,
            ExtensionViews views,
            TaskProgressService tasks,
            TaskDeadlineService deadlines,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.requests = requests;
        this.record = record;
        this.policy = policy;
        this.views = views;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Of a task that is over a request can still be rejected. */
    @Transactional
    Answer decide(String taskReference, String id, Body<ExtensionRuling> body) {
        Caller caller = currentCaller.get();
        TaskStanding task = tasks.lock(taskReference);
        ExtensionRequest asked =
                requests.ofForUpdate(task.id(), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        policy.decide(caller, task, asked);
        request.admit(asked.version());
        ExtensionRuling ruling = body.value(ExtensionDecisionService::rejectedWithReason);
        ready(task, asked, ruling);
        ExtensionEvent event = asked.decide(ruling.verdict(), ruling.comment(), caller.city(), clock.instant());
        changes.append(record, asked, (Record) event, ruling.comment());
        List<Subject> extended = ruling.verdict() == ExtensionVerdict.APPROVED
                ? List.of(deadlines.extend(task.id(), asked.details().newDueOn(), asked.details().reason()))
                : List.of();
        return request.ok(record, asked, views.of(asked, caller), extended);
    }

    private static void rejectedWithReason(ExtensionRuling ruling, Faults faults) {
        if (ruling.verdict() == ExtensionVerdict.REJECTED && !ruling.comments() && !faults.knows("/comment")) {
            faults.add("/comment", "required", Text.of("请说明不同意的原因。", "Say why it is rejected."));
        }
    }

    private static void ready(TaskStanding task, ExtensionRequest asked, ExtensionRuling ruling) {
        if (!asked.isOpen()) {
            throw Problem.of(
                            PlatformProblem.TRANSITION_NOT_ALLOWED,
                            Text.of("申请已有决定。", "The request has been decided."))
                    .with("allowed", List.of());
        }
        task.mustNotBeSuspended();
        if (ruling.verdict() == ExtensionVerdict.APPROVED) {
            task.mustBeOn();
            if (task.dueOn() == null || !asked.details().newDueOn().isAfter(task.dueOn())) {
                throw Problem.of(
                        ExtensionProblem.DEADLINE_LATER,
                        Text.of("任务期限已另行调整，请退回申请。", "The deadline has been moved otherwise: reject the request."));
            }
        }
    }
}
