package org.jiedui.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.task.TaskService;

/** Keeps reports as confidential as their tasks are. */
@ApplicationScoped
public class ReportDisclosureService implements TaskService.Parts {

    private final ReportRepository reports;
    private final ReportRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    ReportDisclosureService(ReportRepository reports, ReportRecord record, ChangeLog changes, Clock clock) {
        this.reports = reports;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<String> paths(UUID task) {
        return paths(reports.allOf(task).stream());
    }

    @Override
    public List<String> restingOn(UUID task, UUID attachment) {
        return paths(reports.allOf(task).stream().filter(report -> report.restsOn(attachment)));
    }

    private static List<String> paths(Stream<Report> shown) {
        return shown.map(report -> "/api/v1/tasks/" + report.taskId() + "/reports/" + report.id())
                .toList();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void disclose(UUID task, boolean confidential) {
        for (Report report : reports.allOf(task)) {
            changes.append(record, report, (Record) report.confidential(confidential, clock.instant()), null);
        }
    }
}
