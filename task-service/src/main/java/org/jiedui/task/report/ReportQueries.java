package org.jiedui.task.report;

import jakarta.inject.Singleton;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.task.TaskPartQueries;

/** What can be read of reports, by whoever sees their tasks. */
@Singleton
public class ReportQueries extends TaskPartQueries<Report, ReportView> {

    ReportQueries(
            ReportRepository reports,
            ReportRecord record,
            ReportListing all,
            TaskReportListing ofTask,
            ReportViews views,
            Reading reading) {
        super(reports, record, all, ofTask, views, reading);
    }
}
