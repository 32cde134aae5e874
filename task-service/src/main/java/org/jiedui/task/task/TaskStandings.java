package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.task.task.model.Task;

/** Says how tasks stand: any number of them with one select for the plans' parties and one for the tasks under them. */
@Singleton
class TaskStandings {

    private final TaskRepository tasks;
    private final PlanParties parties;

    TaskStandings(TaskRepository tasks, PlanParties parties) {
        this.tasks = tasks;
        this.parties = parties;
    }

    TaskStanding of(Task task) {
        return of(List.of(task)).get(task.id());
    }

    Map<UUID, TaskStanding> of(Collection<Task> shown) {
        Map<UUID, Set<String>> partiesOfPlans = parties.of(shown.stream()
                .map(task -> task.details().planId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Set<UUID> rolledUp = tasks.rolledUp(shown.stream().map(Task::id).toList());
        return shown.stream()
                .map(task -> TaskStanding.of(
                        task, rolledUp.contains(task.id()), keepers(task, partiesOfPlans)))
                .collect(Collectors.toMap(TaskStanding::id, Function.identity()));
    }

    private static Set<String> keepers(Task task, Map<UUID, Set<String>> partiesOfPlans) {
        Set<String> keepers = new HashSet<>();
        if (task.details().planId() != null) {
            keepers.addAll(partiesOfPlans.getOrDefault(task.details().planId(), Set.of()));
        }
        keepers.add(task.city());
        return keepers;
    }
}
