package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.identity.Caller;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportDetails;
import org.jiedui.task.task.TaskPartQueries;
import org.jiedui.task.task.TaskQueries;
import org.jiedui.task.task.TaskReference;
import org.jiedui.task.task.TaskStanding;

/** Shows reports to a caller, any number of them with as many selects as one. */
@Singleton
class ReportViews implements TaskPartQueries.Views<Report, ReportView> {

    private final TaskQueries tasks;
    private final DirectoryQueries directory;
    private final ReportPolicy policy;

    ReportViews(TaskQueries tasks, DirectoryQueries directory, ReportPolicy policy) {
        this.tasks = tasks;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    public List<ReportView> of(List<Report> shown, Caller caller) {
        Set<UUID> taskIds = shown.stream().map(Report::taskId).collect(Collectors.toSet());
        Map<UUID, TaskReference> named = tasks.references(taskIds);
        Map<UUID, TaskStanding> standings = tasks.standings(taskIds);
        DirectoryNames names = names(shown.stream().map(Report::details).toList());
        return shown.stream()
                .map(report -> ReportView.of(
                        report,
                        new ReportView.Derived(
                                named.get(report.taskId()),
                                policy.moves(caller, standings.get(report.taskId()), report),
                                names)))
                .toList();
    }

    private DirectoryNames names(List<ReportDetails> shown) {
        return directory.names(
                shown.stream()
                        .map(ReportDetails::organization)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                shown.stream()
                        .map(ReportDetails::region)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
