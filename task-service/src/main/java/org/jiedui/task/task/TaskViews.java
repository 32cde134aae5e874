package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.listing.Sql;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.Task;

/**
 * Shows tasks to a caller, any number of them with at most one select for the names, two for the parents and two for the
 * plans; with none where a task refers to nobody.
 */
@Singleton
class TaskViews {

    private final TaskRepository tasks;
    private final TaskPolicy policy;
    private final PlanParties parties;
    private final DirectoryQueries directory;
    private final Days days;

    TaskViews(TaskRepository tasks, TaskPolicy policy, PlanParties parties, DirectoryQueries directory, Days days) {
        this.tasks = tasks;
        this.policy = policy;
        this.parties = parties;
        this.directory = directory;
        this.days = days;
    }

    TaskView of(Task task, Caller caller) {
        return of(List.of(task), caller).getFirst();
    }

    List<TaskView> of(List<Task> shown, Caller caller) {
        DirectoryNames names = directory.names(organizations(shown), regions(shown));
        Map<UUID, TaskReference> parents = tasks.references(parentIds(shown), policy.visible(caller, "t"));
        Map<UUID, LocalDate> deadlinesAbove = tasks.deadlinesAbove(
                shown.stream()
                        .filter(task -> parents.containsKey(task.details().parentId()))
                        .map(Task::id)
                        .toList(),
                Sql.TRUE);
        Map<UUID, PlanOfTask> plans = parties.references(plans(shown));
        Set<UUID> ownPlans = ownPlans(shown, caller);
        return shown.stream()
                .map(task -> of(task, caller, names, plans, parents, deadlinesAbove, ownPlans))
                .toList();
    }

    private TaskView of(
            Task task,
            Caller caller,
            DirectoryNames names,
            Map<UUID, PlanOfTask> plans,
            Map<UUID, TaskReference> parents,
            Map<UUID, LocalDate> deadlinesAbove,
            Set<UUID> ownPlans) {
        TaskReference parent = parents.get(task.details().parentId());
        boolean keeps = caller.isOfficeOf(task.city()) || ownPlans.contains(task.details().planId());
        boolean overdue = task.details().dueOn() != null
                && !task.status().isClosed()
                && task.details().dueOn().isBefore(days.today());
        return TaskView.of(
                task,
                new TaskView.Derived(
                        policy.moves(caller, task, keeps),
                        plans.get(task.details().planId()),
                        parent == null ? null : parent.id(),
                        parent,
                        overdue,
                        TaskWarning.ofDeadline(task.details().dueOn(), deadlinesAbove.get(task.id())),
                        names));
    }

    /** The plans among those of the tasks by which the caller's office keeps them. */
    private Set<UUID> ownPlans(List<Task> shown, Caller caller) {
        if (!caller.is(Role.OFFICE) || caller.city() == null) {
            return new HashSet<>();
        }
        Set<UUID> plans = shown.stream()
                .filter(task -> !caller.city().equals(task.city()))
                .map(task -> task.details().planId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new HashSet<>(parties.among(plans, caller.city()));
    }

    private static Set<UUID> plans(List<Task> shown) {
        return shown.stream()
                .map(task -> task.details().planId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> parentIds(List<Task> shown) {
        return shown.stream()
                .map(task -> task.details().parentId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> organizations(List<Task> shown) {
        return shown.stream()
                .flatMap(task -> task.details().assignments().stream())
                .map(Assignment::organization)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<String> regions(List<Task> shown) {
        return shown.stream()
                .map(Task::details)
                .flatMap(details -> Stream.concat(
                        Stream.of(details.sourceRegion(), details.adoptingRegion()).filter(Objects::nonNull),
                        details.assignments().stream().map(Assignment::region).filter(Objects::nonNull)))
                .collect(Collectors.toSet());
    }
}
