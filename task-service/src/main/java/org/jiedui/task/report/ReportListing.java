package org.jiedui.task.report;

import jakarta.inject.Singleton;

/** Reports across tasks. */
@Singleton
class ReportListing extends ReportFilters {

    ReportListing() {
        super("listReports");
        id("taskId", "t.task_id");
    }
}
