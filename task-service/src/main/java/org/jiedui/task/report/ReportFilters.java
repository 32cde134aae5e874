package org.jiedui.task.report;

import org.jiedui.platform.listing.Listing;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportStatus;
import org.jiedui.task.report.model.ReportVerdict;

/**
 * What lists of reports can be filtered and sorted by. {@code status} says whom a report waits for: SUBMITTED for the office
 * of {@code city}, RETURNED for its unit.
 */
abstract class ReportFilters extends Listing<Report> {

    ReportFilters(String operation) {
        super(Report.class, ReportView.class, "report", operation);
        text("period", "t.period");
        text("organization", "t.organization");
        text("region", "t.region");
        text("city", "t.city");
        flag("lead", "t.lead");
        constant("status", "t.status", ReportStatus.class);
        constant("verdict", "t.review_verdict", ReportVerdict.class);
        integer("progress", "t.progress");
        instant("submittedAt", "t.submitted_at");
        search("t.narrative", "t.problems", "t.next_steps");
        sort("period", "t.period_end", "date");
        sort("submittedAt", "t.submitted_at", "timestamptz");
        sort("progress", "t.progress", "integer");
        defaultSort("-createdAt");
    }
}
