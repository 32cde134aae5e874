package org.jiedui.task.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.task.TaskQueries;

/** What can be read of reports, by whoever sees their tasks. */
@ApplicationScoped
public class ReportQueries {

    private final ReportRepository reports;
    private final ReportListing all;
    private final TaskReportListing ofTask;
    private final ReportViews views;
    private final TaskQueries tasks;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller currentCaller;

    ReportQueries(
            ReportRepository reports,
            ReportListing all,
            TaskReportListing ofTask,
            ReportViews views,
            TaskQueries tasks,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller currentCaller) {
        this.reports = reports;
        this.all = all;
        this.ofTask = ofTask;
        this.views = views;
        this.tasks = tasks;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.currentCaller = currentCaller;
    }

    Page<ReportView> page(MultivaluedMap<String, String> query) {
        return page(all, query, tasks.visibleTask("t.task_id"));
    }

    Page<ReportView> page(String task, MultivaluedMap<String, String> query) {
        return page(ofTask, query, Sql.of("t.task_id = ?", tasks.seen(task)));
    }

    ReportView get(String task, String id) {
        return views.of(visible(task, id), currentCaller.get());
    }

    /** The report as it stood. */
    PastState get(String task, String id, Instant at) {
        UUID known = visible(task, id).id();
        return past.of(ReportRecord.KIND, id, Optional.of(known), at, currentCaller.get());
    }

    HistoryPage history(String task, String id, String cursor, int limit) {
        return histories.of(visible(task, id).id(), cursor, limit, currentCaller.get());
    }

    private Page<ReportView> page(ReportFilters listing, MultivaluedMap<String, String> query, Sql visible) {
        Page<Report> page = lists.page(listing, query, visible);
        return page.showing(views.of(page.items(), currentCaller.get()));
    }

    private Report visible(String task, String id) {
        return reports.of(tasks.seen(task), id).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
