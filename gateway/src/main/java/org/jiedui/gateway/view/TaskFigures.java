package org.jiedui.gateway.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/**
 * Figures over tasks, counted event by event so that nothing is counted when they are asked for: over all public tasks, over
 * those of each plan, and over the confidential ones of each scope, each for all years and for each year. To a caller's
 * public figures are added those of the scopes that it sees, and the tasks that it sees only because they are assigned to it.
 */
final class TaskFigures {

    private static final int ALL_YEARS = Integer.MIN_VALUE;
    private static final int NO_YEAR = 0;

    private final Visibility visibility;
    private final Cells all = new Cells();
    private final Map<UUID, Cells> byPlan = new HashMap<>();
    private final Map<Scope, Cells> confidential = new HashMap<>();
    private final Map<Unit, Map<UUID, Subject>> confidentialByUnit = new HashMap<>();
    private final Map<UUID, Map<UUID, Subject>> confidentialByPlan = new HashMap<>();

    TaskFigures(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Confidential tasks that the same offices see. {@code plan} and {@code city} may each be {@code null}. */
    private record Scope(UUID plan, String city) {

        static Scope of(TaskFacts task) {
            return new Scope(task.plan(), task.city());
        }
    }

    /** By the year of the due date. */
    private static final class Cells {
        private final Map<Integer, TaskCell> byYear = new HashMap<>();

        void add(TaskFacts task, int count) {
            cell(ALL_YEARS).add(task, count);
            cell(yearOf(task)).add(task, count);
        }

        private TaskCell cell(int year) {
            return byYear.computeIfAbsent(year, key -> new TaskCell());
        }
    }

    private static int yearOf(TaskFacts task) {
        return task.dueDay() == TaskFacts.NO_DAY
                ? NO_YEAR
                : LocalDate.ofEpochDay(task.dueDay()).getYear();
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
        if (task.confidential()) {
            confidential.computeIfAbsent(Scope.of(facts), scope -> new Cells()).add(facts, count);
            facts.units().forEach(unit -> index(confidentialByUnit, unit, task, count));
            if (facts.plan() != null) {
                index(confidentialByPlan, facts.plan(), task, count);
            }
        } else {
            all.add(facts, count);
            if (facts.plan() != null) {
                byPlan.computeIfAbsent(facts.plan(), plan -> new Cells()).add(facts, count);
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

    /** @param plan {@code null} for all; {@code year} of the due date, {@code null} for all */
    TaskTotals totals(Caller caller, UUID plan, Integer year, LocalDate today) {
        int wanted = year == null ? ALL_YEARS : year;
        TaskTotals totals = new TaskTotals((int) today.toEpochDay());
        totals.add((plan == null ? all : byPlan.getOrDefault(plan, new Cells())).byYear.get(wanted));
        byPlan.forEach((id, cells) -> {
            if (plan == null || plan.equals(id)) {
                totals.of(id, cells.byYear.get(wanted));
            }
        });
        confidential.forEach((scope, cells) -> {
            if ((plan == null || plan.equals(scope.plan)) && seesAllOf(caller, scope)) {
                totals.addWithPlan(scope.plan, cells.byYear.get(wanted));
            }
        });
        for (TaskFacts task : assignedTo(caller)) {
            if ((plan == null || plan.equals(task.plan()))
                    && (year == null || year == yearOf(task))
                    && !seesAllOf(caller, Scope.of(task))) {
                totals.addWithPlan(task.plan(), TaskCell.of(task));
            }
        }
        return totals;
    }

    private boolean seesAllOf(Caller caller, Scope scope) {
        return caller.is(Role.SUPERIOR) || visibility.isOfficeOf(caller, scope.plan, scope.city);
    }

    private Iterable<TaskFacts> assignedTo(Caller caller) {
        Map<UUID, TaskFacts> tasks = new HashMap<>();
        if (caller.is(Role.REPORTER)) {
            Stream.concat(
                            caller.organizations().stream().map(code -> new Unit(Unit.Kind.ORGANIZATION, code)),
                            caller.regions().stream().map(code -> new Unit(Unit.Kind.REGION, code)))
                    .flatMap(unit -> confidentialByUnit.getOrDefault(unit, Map.of()).values().stream())
                    .forEach(task -> tasks.put(task.id(), (TaskFacts) task.facts()));
        }
        return tasks.values();
    }
}
