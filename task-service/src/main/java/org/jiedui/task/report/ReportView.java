package org.jiedui.task.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryNames.CodeReference;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportDetails;
import org.jiedui.task.report.model.ReportStatus;
import org.jiedui.task.report.model.Review;
import org.jiedui.task.task.TaskReference;

/**
 * A report as clients and followers see it. What is derived ({@code task}, {@code allowedTransitions} and the names in
 * references) stands in answers only, never in events.
 *
 * @param city code of the unit's city, whose office judges the report
 * @param lead whether the unit led the task when it first handed the report in: its progress then is the task's
 * @param allowedTransitions where this caller may bring it now: to ACCEPTED or RETURNED by a review, to SUBMITTED by a change
 * @param submissions how often it has been handed in
 * @param review how it was judged last; of a report handed in once more, what it was returned for
 * @param confidential as its task is
 */
@Schema(name = "ProgressReport")
record ReportView(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID taskId,
        TaskReference task,
        String period,
        CodeReference organization,
        CodeReference region,
        String city,
        boolean lead,
        ReportStatus status,
        Set<ReportStatus> allowedTransitions,
        int progress,
        String narrative,
        String problems,
        String nextSteps,
        List<EvidenceView> evidence,
        String reason,
        Instant submittedAt,
        int submissions,
        Review review,
        boolean confidential)
        implements Versioned {

    /** What a view tells beyond the report itself. */
    record Derived(TaskReference task, Set<ReportStatus> allowedTransitions, DirectoryNames names) {}

    /** The report without anything derived, as events have it. */
    static ReportView state(Report report) {
        return of(report, new Derived(null, null, DirectoryNames.NONE));
    }

    static ReportView of(Report report, Derived derived) {
        ReportDetails details = report.details();
        return new ReportView(
                report.id(),
                report.version(),
                report.createdAt(),
                report.updatedAt(),
                report.taskId(),
                derived.task(),
                details.period(),
                derived.names().organization(details.organization()),
                derived.names().region(details.region()),
                report.city(),
                report.lead(),
                report.status(),
                derived.allowedTransitions(),
                details.progress(),
                details.narrative(),
                details.problems(),
                details.nextSteps(),
                EvidenceView.of(report),
                details.reason(),
                report.submittedAt(),
                report.submissions(),
                report.review(),
                report.confidential());
    }
}
