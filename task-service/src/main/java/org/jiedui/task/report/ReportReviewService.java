package org.jiedui.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportEvent;
import org.jiedui.task.report.model.ReportVerdict;
import org.jiedui.task.task.TaskProgressService;
import org.jiedui.task.task.TaskStanding;

/** Judges reports. What is accepted moves the task in the same transaction. */
@ApplicationScoped
public class ReportReviewService {

    private final ReportRepository reports;
    private final ReportRecord record;
    private final ReportPolicy policy;
    private final ReportRules rules;
    private final ReportViews views;
    private final TaskProgressService tasks;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ReportReviewService(
            ReportRepository reports,
            ReportRecord record,
            ReportPolicy policy,
            ReportRules rules,
            ReportViews views,
            TaskProgressService tasks,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.reports = reports;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.views = views;
        this.tasks = tasks;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** A report whose task is over can still be judged; it then moves nothing. */
    @Transactional
    Answer review(String taskReference, String id, Body<ReportReview> body) {
        Caller caller = currentCaller.get();
        TaskStanding task = tasks.lock(taskReference);
        Report report =
                reports.ofForUpdate(task.id(), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        policy.review(caller, task, report);
        request.admit(report.version());
        ReportReview review = body.value((given, faults) -> rules.checkReview(task, report, given, faults));
        isWaiting(report);
        task.mustNotBeSuspended();
        boolean decides = review.verdict() == ReportVerdict.ACCEPTED
                && rules.decides(task, report.lead(), report.details());
        ReportEvent.Reviewed event =
                report.review(review.verdict(), review.comment(), caller.city(), clock.instant());
        changes.append(record, report, (Record) event, review.comment());
        List<Subject> moved = decides
                ? tasks.reach(task.id(), report.details().progress(), why(report, review))
                : List.of();
        return request.ok(record, report, views.of(report, caller), moved);
    }

    private static String why(Report report, ReportReview review) {
        return report.details().explains() ? report.details().reason() : review.comment();
    }

    private static void isWaiting(Report report) {
        if (!report.isWaiting()) {
            throw Problem.of(
                            PlatformProblem.TRANSITION_NOT_ALLOWED,
                            Text.of("只有已提交的报告可以审核。", "Only a report that has been handed in is reviewed."))
                    .with("allowed", List.of());
        }
    }
}
