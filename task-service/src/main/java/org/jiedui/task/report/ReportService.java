package org.jiedui.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Subject;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportDetails;
import org.jiedui.task.report.model.ReportEvent;
import org.jiedui.task.task.TaskProgressService;
import org.jiedui.task.task.TaskStanding;
import org.jiedui.task.task.TaskStanding.Own;
import org.jiedui.task.task.TaskStanding.Unit;

/** What units do with their reports: each method is one use case and one transaction, in which the task stays locked. */
@ApplicationScoped
public class ReportService {

    private final ReportRepository reports;
    private final ReportRecord record;
    private final ReportPolicy policy;
    private final ReportRules rules;
    private final ReportViews views;
    private final TaskProgressService tasks;
    private final DirectoryQueries directory;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            ReportRecord record,
            ReportPolicy policy,
            ReportRules rules,
            ReportViews views,
            TaskProgressService tasks,
            DirectoryQueries directory,
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
        this.directory = directory;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** The first report of a leading unit is the beginning of the work, where that has not been told before. */
    @Transactional
    Answer submit(String taskReference, Body<ReportDetails> body) {
        Caller caller = currentCaller.get();
        TaskStanding task = tasks.lock(taskReference);
        Own own = policy.units(caller, task);
        request.admit();
        ReportDetails given = body.value((details, faults) -> rules.checkNew(task, own, details, faults));
        task.mustBeOn();
        Unit unit = own.meant(given.organization(), given.region()).orElseThrow();
        Report report = new Report(
                Ids.next(),
                task.id(),
                given.by(unit.organization(), unit.region()),
                EvidenceRules.files(task, given.evidence()),
                unit.lead(),
                directory.city(unit.organization(), unit.region()).orElse(null),
                task.confidential(),
                clock.instant());
        reports.persist(report);
        changes.append(record, report, new ReportEvent.Submitted(), given.reason());
        List<Subject> begun = unit.lead() ? tasks.begin(task.id()) : List.of();
        return request.created(record, report, views.of(report, caller), begun);
    }

    @Transactional
    Answer resubmit(String taskReference, String id, MergePatch patch) {
        Caller caller = currentCaller.get();
        TaskStanding task = tasks.lock(taskReference);
        Report report =
                reports.ofForUpdate(task.id(), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        policy.resubmit(caller, task, report);
        request.admit(report.version());
        ReportDetails changed = patch.applyTo(
                report.details(),
                ReportView.class,
                (details, faults) -> rules.checkChange(task, report, details, faults));
        if (!report.isOpen()) {
            throw Problem.of(
                            PlatformProblem.TRANSITION_NOT_ALLOWED,
                            Text.of("报告已通过，不能再修改。", "An accepted report is not changed any more."))
                    .with("allowed", List.of());
        }
        task.mustBeOn();
        report.resubmit(changed, EvidenceRules.files(task, changed.evidence()), clock.instant())
                .ifPresent(event -> changes.append(record, report, event, changed.reason()));
        return request.ok(record, report, views.of(report, caller));
    }
}
