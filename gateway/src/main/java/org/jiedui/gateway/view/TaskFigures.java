package org.jiedui.gateway.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/**
 * Figures over tasks, counted event by event. A caller's figures are the sum of the cells that it may see, to which those
 * confidential tasks are added that it sees only because they are assigned to it.
 */
final class TaskFigures {

    private final Visibility visibility;
    private final Map<TaskCell.Key, TaskCell> cells = new HashMap<>();
    private final Map<Unit, Map<UUID, Subject>> confidentialByUnit = new HashMap<>();
    private final Map<UUID, Map<UUID, Subject>> confidentialByPlan = new HashMap<>();

    TaskFigures(Visibility visibility) {
        this.visibility = visibility;
    }

    /** @param plan {@code null} for all; {@code year} of the due date, {@code null} for all */
    record Filter(UUID plan, Integer year) {

        boolean takes(TaskCell.Key key) {
            return (plan == null || plan.equals(key.plan())) && (year == null || year == key.year());
        }
    }

    /** @param before {@code null} for a task that is new here, {@code after} for one that is forgotten */
    void replace(Subject before, Subject after) {
        count(before, -1);
        count(after, 1);
    }

    private void count(Subject task, int count) {
        if (task == null || task.isRemoved() || !(task.facts() instanceof TaskFacts facts)) {
            return;
        }
        cells.computeIfAbsent(TaskCell.Key.of(task), key -> new TaskCell()).add(facts, count);
        if (task.confidential()) {
            facts.units().forEach(unit -> index(confidentialByUnit, unit, task, count));
            if (facts.plan() != null) {
                index(confidentialByPlan, facts.plan(), task, count);
            }
        }
    }

    private static <K> void index(Map<K, Map<UUID, Subject>> index, K key, Subject task, int count) {
        Map<UUID, Subject> tasks = index.computeIfAbsent(key, unit -> new HashMap<>());
        if (count > 0) {
            tasks.put(task.id(), task);
        } else {
            tasks.remove(task.id());
        }
    }

    /** The confidential tasks of a plan, whose offices change when its parties do. */
    Iterable<Subject> confidentialOf(UUID plan) {
        return confidentialByPlan.getOrDefault(plan, Map.of()).values();
    }

    TaskTotals totals(Caller caller, Filter filter, LocalDate today) {
        TaskTotals totals = new TaskTotals((int) today.toEpochDay());
        cells.forEach((key, cell) -> {
            if (filter.takes(key) && seesAllOf(caller, key)) {
                totals.add(key.plan(), cell);
            }
        });
        assignedTo(caller).forEach(task -> {
            TaskCell.Key key = TaskCell.Key.of(task);
            if (filter.takes(key) && !seesAllOf(caller, key)) {
                TaskCell alone = new TaskCell();
                alone.add((TaskFacts) task.facts(), 1);
                totals.add(key.plan(), alone);
            }
        });
        return totals;
    }

    private boolean seesAllOf(Caller caller, TaskCell.Key key) {
        return !key.confidential()
                || caller.is(Role.SUPERIOR)
                || visibility.isOfficeOf(caller, key.plan(), key.city());
    }

    private Set<Subject> assignedTo(Caller caller) {
        Set<Subject> tasks = new HashSet<>();
        if (caller.is(Role.REPORTER)) {
            Stream.concat(
                            caller.organizations().stream().map(code -> new Unit(Unit.Kind.ORGANIZATION, code)),
                            caller.regions().stream().map(code -> new Unit(Unit.Kind.REGION, code)))
                    .map(unit -> confidentialByUnit.getOrDefault(unit, Map.of()))
                    .forEach(byId -> tasks.addAll(byId.values()));
        }
        return tasks;
    }
}
