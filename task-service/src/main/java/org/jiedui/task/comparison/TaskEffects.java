package org.jiedui.task.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedui.task.comparison.PlanComparisonView.ComparedDraft;
import org.jiedui.task.comparison.PlanComparisonView.ComparedUnit;
import org.jiedui.task.comparison.PlanComparisonView.TaskEffect;
import org.jiedui.task.decomposition.Draft;
import org.jiedui.task.decomposition.TimeMention;
import org.jiedui.task.decomposition.Unit;

/**
 * What becomes of the tasks that the texts give. A draft of one text is a draft of the other if it stands in a clause that is the
 * other's and has its title there, or is the next that is left.
 */
final class TaskEffects {

    private final ComparedPlanText before;
    private final ComparedPlanText after;
    private final Map<Draft, Draft> earlier = new LinkedHashMap<>();
    private final List<TaskEffect> changed = new ArrayList<>();
    private int unchanged;

    TaskEffects(ComparedPlanText before, ComparedPlanText after, Map<String, String> pairs) {
        this.before = before;
        this.after = after;
        Map<String, List<Draft>> there = after.drafts();
        List<Draft> removed = new ArrayList<>();
        before.drafts().forEach((path, drafts) -> {
            String other = path.isEmpty() ? "" : pairs.get(path);
            removed.addAll(pair(drafts, other == null ? List.of() : there.getOrDefault(other, List.of())));
        });
        there.values().forEach(drafts -> drafts.forEach(draft -> add(earlier.get(draft), draft)));
        removed.forEach(draft -> add(draft, null));
    }

    List<TaskEffect> changed() {
        return changed;
    }

    int unchanged() {
        return unchanged;
    }

    /** @return those that are in no draft of the other text any more */
    private List<Draft> pair(List<Draft> old, List<Draft> now) {
        Map<String, Draft> byTitle = new HashMap<>();
        now.forEach(draft -> byTitle.putIfAbsent(draft.title(), draft));
        List<Draft> left = new ArrayList<>();
        for (Draft draft : old) {
            Draft same = byTitle.remove(draft.title());
            if (same == null) {
                left.add(draft);
            } else {
                earlier.put(same, draft);
            }
        }
        List<Draft> free = now.stream().filter(draft -> !earlier.containsKey(draft)).toList();
        int next = Math.min(left.size(), free.size());
        for (int i = 0; i < next; i++) {
            earlier.put(free.get(i), left.get(i));
        }
        return left.subList(next, left.size());
    }

    /** @param old or {@code now} is {@code null} for none */
    private void add(Draft old, Draft now) {
        List<TaskChange> changes = changes(old, now);
        if (changes.isEmpty()) {
            unchanged++;
            return;
        }
        changed.add(new TaskEffect(
                changes,
                old == null ? null : shown(old, before),
                now == null ? null : shown(now, after),
                ComparedPlanText.joined(
                        old == null ? List.of() : before.tasksOf(old), now == null ? List.of() : after.tasksOf(now))));
    }

    private List<TaskChange> changes(Draft old, Draft now) {
        if (old == null) {
            return List.of(TaskChange.ADDED);
        }
        if (now == null) {
            return List.of(TaskChange.REMOVED);
        }
        List<TaskChange> changes = new ArrayList<>();
        if (!who(old).equals(who(now))) {
            changes.add(TaskChange.UNITS);
        }
        if (!before.wording(old).equals(after.wording(now))) {
            changes.add(TaskChange.TEXT);
        }
        if (!old.dueOn().equals(now.dueOn()) || !times(old).equals(times(now))) {
            changes.add(TaskChange.DEADLINE);
        }
        if (!before.targetsOf(old).equals(after.targetsOf(now))) {
            changes.add(TaskChange.TARGETS);
        }
        return changes;
    }

    /** Whoever is named, in whatever order. */
    private static Set<String> who(Draft draft) {
        Set<String> who = new HashSet<>();
        units(draft).forEach(unit -> who.add(unit.role() + " " + (unit.organization() == null ? unit.text() : unit.organization())));
        return who;
    }

    private static ComparedDraft shown(Draft draft, ComparedPlanText plan) {
        return new ComparedDraft(
                draft.id(),
                draft.clausePath().isEmpty() ? null : draft.clausePath(),
                draft.paragraph(),
                draft.title(),
                units(draft),
                draft.dueOn().orElse(null),
                times(draft),
                plan.targetsOf(draft),
                draft.span());
    }

    private static List<String> times(Draft draft) {
        return draft.times().stream().map(TimeMention::text).toList();
    }

    private static List<ComparedUnit> units(Draft draft) {
        return Stream.of(
                        units(draft.leads(), UnitRole.LEAD),
                        units(draft.supports(), UnitRole.SUPPORT),
                        units(draft.guides(), UnitRole.GUIDE))
                .flatMap(units -> units)
                .toList();
    }

    private static Stream<ComparedUnit> units(List<Unit> units, UnitRole role) {
        return units.stream().map(unit -> new ComparedUnit(role, unit.text(), unit.organization().orElse(null)));
    }
}
