package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.report.model.Report;

/** How reports appear in the change log. */
@Singleton
class ReportRecord implements Recorded<Report> {

    static final String KIND = "report";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Report report) {
        return report.id();
    }

    @Override
    public int version(Report report) {
        return report.version();
    }

    @Override
    public ReportView state(Report report) {
        return ReportView.state(report);
    }

    @Override
    public boolean isPublic(Report report) {
        return !report.confidential();
    }
}
