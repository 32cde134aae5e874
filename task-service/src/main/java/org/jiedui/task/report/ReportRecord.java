package org.jiedui.task.report;

import jakarta.inject.Singleton;
import org.jiedui.platform.part.PartRecord;
import org.jiedui.task.report.model.Report;

/** How reports appear in the change log. */
@Singleton
class ReportRecord extends PartRecord<Report> {

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public ReportView state(Report report) {
        return ReportView.state(report);
    }
}
