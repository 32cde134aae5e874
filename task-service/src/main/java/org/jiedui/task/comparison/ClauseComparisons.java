package org.jiedui.task.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.task.comparison.PlanComparisonView.ClauseComparison;
import org.jiedui.task.comparison.PlanComparisonView.ComparedClause;

/** Tells clause by clause what has changed: in the order of the later text, each removed clause behind the one it stood behind. */
final class ClauseComparisons {

    private final ComparedPlanText before;
    private final ComparedPlanText after;
    private final Map<String, String> pairs;
    private final Map<String, String> pairsBack = new HashMap<>();

    ClauseComparisons(ComparedPlanText before, ComparedPlanText after, Map<String, String> pairs) {
        this.before = before;
        this.after = after;
        this.pairs = pairs;
        pairs.forEach((old, now) -> pairsBack.put(now, old));
    }

    List<ClauseComparison> changed() {
        Map<String, List<ClauseComparison>> removed = removedBehind();
        List<ClauseComparison> all = new ArrayList<>(removed.getOrDefault("", List.of()));
        for (ClauseText now : after.clauses()) {
            String old = pairsBack.get(now.path());
            if (old == null) {
                all.add(of(List.of(ClauseChange.ADDED), null, now));
            } else {
                List<ClauseChange> changes = changes(before.clause(old), now);
                if (!changes.isEmpty()) {
                    all.add(of(changes, before.clause(old), now));
                }
                all.addAll(removed.getOrDefault(old, List.of()));
            }
        }
        return all;
    }

    /** Removed clauses by the path of the last one before them that has not been removed. */
    private Map<String, List<ClauseComparison>> removedBehind() {
        Map<String, List<ClauseComparison>> removed = new HashMap<>();
        String last = "";
        for (ClauseText old : before.clauses()) {
            if (pairs.containsKey(old.path())) {
                last = old.path();
            } else {
                removed.computeIfAbsent(last, none -> new ArrayList<>())
                        .add(of(List.of(ClauseChange.REMOVED), old, null));
            }
        }
        return removed;
    }

    private List<ClauseChange> changes(ClauseText old, ClauseText now) {
        List<ClauseChange> changes = new ArrayList<>();
        if (!old.wording().equals(now.wording())) {
            changes.add(ClauseChange.REWORDED);
        }
        String parent = old.parent().isEmpty() ? "" : pairs.get(old.parent());
        if (!now.parent().equals(parent)) {
            changes.add(ClauseChange.MOVED);
        } else if (!old.clause().number().equals(now.clause().number())) {
            changes.add(ClauseChange.RENUMBERED);
        }
        return changes;
    }

    private ClauseComparison of(List<ClauseChange> changes, ClauseText old, ClauseText now) {
        boolean sameText = old != null && now != null && old.wording().equals(now.wording());
        return new ClauseComparison(
                changes,
                shown(old, sameText),
                shown(now, sameText),
                ComparedPlanText.joined(
                        old == null ? List.of() : before.tasksAt(old.path()),
                        now == null ? List.of() : after.tasksAt(now.path())));
    }

    private static ComparedClause shown(ClauseText clause, boolean sameText) {
        if (clause == null) {
            return null;
        }
        String heading = clause.clause().heading();
        return new ComparedClause(
                clause.path(),
                heading.isEmpty() ? null : heading,
                clause.clause().span(),
                sameText ? null : clause.text());
    }
}
