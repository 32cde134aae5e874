package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.identity.Caller;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.task.TaskPartQueries;
import org.jiedui.task.task.TaskQueries;
import org.jiedui.task.task.TaskReference;
import org.jiedui.task.task.TaskStanding;

/** Shows supervisions to a caller who sees their tasks. */
@Singleton
class SupervisionViews implements TaskPartQueries.Views<Supervision, SupervisionView> {

    private final TaskQueries tasks;
    private final SupervisionPolicy policy;

    SupervisionViews(TaskQueries tasks, SupervisionPolicy policy) {
        this.tasks = tasks;
        this.policy = policy;
    }

    @Override
    public List<SupervisionView> of(List<Supervision> shown, Caller caller) {
        Set<UUID> ids = shown.stream().map(Supervision::taskId).collect(Collectors.toSet());
        Map<UUID, TaskReference> references = tasks.references(ids);
        Map<UUID, TaskStanding> standings = tasks.standings(ids);
        return shown.stream()
                .map(supervision -> SupervisionView.of(
                        supervision,
                        references.get(supervision.taskId()),
                        policy.moves(caller, standings.get(supervision.taskId()), supervision)))
                .toList();
    }
}
