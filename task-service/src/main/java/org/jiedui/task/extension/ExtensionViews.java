package org.jiedui.task.extension;

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
import org.jiedui.task.extension.model.ExtensionDetails;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.extension.model.ExtensionStatus;
import org.jiedui.task.task.TaskPartQueries;
import org.jiedui.task.task.TaskQueries;
import org.jiedui.task.task.TaskReference;
import org.jiedui.task.task.TaskStanding;

/** Shows extension requests to a caller, any number of them with as many selects as one. */
@Singleton
class ExtensionViews implements TaskPartQueries.Views<ExtensionRequest, ExtensionView> {

    private final TaskQueries tasks;
    private final DirectoryQueries directory;
    private final ExtensionPolicy policy;

    ExtensionViews(TaskQueries tasks, DirectoryQueries directory, ExtensionPolicy policy) {
        this.tasks = tasks;
        this.directory = directory;
        this.policy = policy;
    }

    @Override
    public List<ExtensionView> of(List<ExtensionRequest> shown, Caller caller) {
        Set<UUID> taskIds = shown.stream().map(ExtensionRequest::taskId).collect(Collectors.toSet());
        Map<UUID, TaskReference> named = tasks.references(taskIds);
        Map<UUID, TaskStanding> standings = tasks.standings(taskIds);
        TaskQueries.DeadlinesAbove above = tasks.deadlinesAbove(taskIds);
        DirectoryNames names = names(shown.stream().map(ExtensionRequest::details).toList());
        return shown.stream()
                .map(request -> ExtensionView.of(
                        request,
                        new ExtensionView.Derived(
                                named.get(request.taskId()),
                                policy.moves(caller, standings.get(request.taskId()), request),
                                request.status() == ExtensionStatus.REJECTED
                                        ? null
                                        : above.warnings(request.taskId(), request.details().newDueOn()),
                                names)))
                .toList();
    }

    private DirectoryNames names(List<ExtensionDetails> shown) {
        return directory.names(
                shown.stream()
                        .map(ExtensionDetails::organization)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                shown.stream()
                        .map(ExtensionDetails::region)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }
}
