package org.jiedui.task.report;

import jakarta.inject.Singleton;

/** The reports of one task. */
@Singleton
class TaskReportListing extends ReportFilters {

    TaskReportListing() {
        super("listTaskReports");
    }
}
