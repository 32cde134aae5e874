package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.task.TaskPartService;

/** Keeps reports as confidential as their tasks are, and the files that they rest on. */
@Singleton
public class ReportDisclosureService extends TaskPartService<Report> {

    private final ReportRepository reports;

    ReportDisclosureService(
            ReportRepository reports, ReportRecord record, ChangeLog changes, Clock clock) {
        super(reports, record, "reports", changes, clock);
        this.reports = reports;
    }

    @Override
    public List<String> restingOn(UUID task, UUID attachment) {
        return paths(reports.allOf(task).stream().filter(report -> report.restsOn(attachment)));
    }
}
