package org.jiedui.task.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jiedui.task.comparison.PlanComparisonView.ClauseComparison;
import org.jiedui.task.plan.PlanReading;
import org.jiedui.task.plan.PlanTextQueries;
import org.jiedui.task.task.TaskQueries;

/** Compares plans by their texts, read anew by what the directory knows today, so that a name that it has learnt is no change. */
@ApplicationScoped
public class PlanComparisonQueries {

    private static final int MOST_TASKS = 10_000;

    private final PlanTextQueries plans;
    private final TaskQueries tasks;

    PlanComparisonQueries(PlanTextQueries plans, TaskQueries tasks) {
        this.plans = plans;
        this.tasks = tasks;
    }

    PlanComparisonView of(String plan, String other) {
        ComparedPlanText before = read(plan);
        ComparedPlanText after = read(other);
        Map<String, String> pairs = ClauseMatching.of(before.clauses(), after.clauses());
        List<ClauseComparison> clauses = new ClauseComparisons(before, after, pairs).changed();
        long changedPairs = clauses.stream()
                .filter(clause -> clause.before() != null && clause.after() != null)
                .count();
        TaskEffects effects = new TaskEffects(before, after, pairs);
        return new PlanComparisonView(
                before.plan(),
                after.plan(),
                clauses,
                pairs.size() - (int) changedPairs,
                effects.changed(),
                effects.unchanged());
    }

    private ComparedPlanText read(String reference) {
        PlanReading plan = plans.read(reference);
        return new ComparedPlanText(plan, tasks.planned(plan.id(), MOST_TASKS));
    }
}
