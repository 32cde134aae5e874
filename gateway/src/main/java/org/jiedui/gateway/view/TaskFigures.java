package org.jiedui.gateway.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.platform.identity.Caller;

/**
 * Figures over tasks, counted event by event so that nothing is counted when they are asked for: over all public tasks, over
 * those of each plan, and over the confidential ones of each scope, each for all years and for each year. To a caller's
 * public figures are added those of the scopes that it sees, and the tasks that it sees only because they are assigned to it.
 */
final class TaskFigures {

    private static final int ALL_YEARS = Integer.MIN_VALUE;

    private final Visibility visibility;
    private final ConfidentialTasks confidentialTasks;
    private final Cells all = new Cells();
    private final Map<UUID, Cells> byPlan = new HashMap<>();
    private final Map<Scope, Cells> confidential = new HashMap<>();

    TaskFigures(Visibility visibility, ConfidentialTasks confidentialTasks) {
        this.visibility = visibility;
        this.confidentialTasks = confidentialTasks;
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
            cell(task.dueYear()).add(task, count);
        }

        private TaskCell cell(int year) {
            return byYear.computeIfAbsent(year, key -> new TaskCell());
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
        if (task.confidential()) {
            confidential.computeIfAbsent(Scope.of(facts), scope -> new Cells()).add(facts, count);
        } else {
            all.add(facts, count);
            if (facts.plan() != null) {
                byPlan.computeIfAbsent(facts.plan(), plan -> new Cells()).add(facts, count);
            }
        }
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
            if ((plan == null || plan.equals(scope.plan)) && visibility.seesConfidential(caller, scope.plan, scope.city)) {
                totals.addWithPlan(scope.plan, cells.byYear.get(wanted));
            }
        });
        for (Subject task : confidentialTasks.seenAsAssigned(caller)) {
            TaskFacts facts = (TaskFacts) task.facts();
            if ((plan == null || plan.equals(facts.plan())) && (year == null || year == facts.dueYear())) {
                totals.addWithPlan(facts.plan(), TaskCell.of(facts));
            }
        }
        return totals;
    }
}
