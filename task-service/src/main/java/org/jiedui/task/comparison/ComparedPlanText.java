package org.jiedui.task.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiedui.task.comparison.PlanComparisonView.ComparedPlan;
import org.jiedui.task.decomposition.Draft;
import org.jiedui.task.decomposition.Target;
import org.jiedui.task.plan.PlanReading;
import org.jiedui.task.task.PlannedTask;
import org.jiedui.task.task.TaskReference;

/** One side of a comparison: a plan's clauses, drafts and tasks, each to be found by where it stands. */
final class ComparedPlanText {

    private final PlanReading plan;
    private final CodePoints text;
    private final Map<String, ClauseText> clauses = new LinkedHashMap<>();
    private final Map<String, List<String>> targets = new HashMap<>();
    private final Map<String, List<TaskReference>> tasksByClause = new HashMap<>();
    private final Map<UUID, List<TaskReference>> tasksByDraft = new HashMap<>();

    /** @param tasks of the plan, as far as the caller sees them */
    ComparedPlanText(PlanReading plan, List<PlannedTask> tasks) {
        this.plan = plan;
        this.text = new CodePoints(plan.text());
        ClauseText.of(plan.clauses(), text).forEach(clause -> clauses.put(clause.path(), clause));
        for (Target target : plan.proposal().targets()) {
            add(targets, target.clausePath(), Wording.of(target.text(), "").text());
        }
        for (PlannedTask task : tasks) {
            add(tasksByClause, task.clausePath(), task.reference());
            add(tasksByDraft, task.draftId(), task.reference());
        }
    }

    ComparedPlan plan() {
        return new ComparedPlan(plan.id(), plan.code(), plan.title(), plan.textSha256());
    }

    List<ClauseText> clauses() {
        return List.copyOf(clauses.values());
    }

    /** {@code null} for what is no path of a clause. */
    ClauseText clause(String path) {
        return clauses.get(path);
    }

    List<TaskReference> tasksAt(String path) {
        return tasksByClause.getOrDefault(path, List.of());
    }

    /** Drafts of each clause in the order of the text; of the empty path those outside all clauses. */
    Map<String, List<Draft>> drafts() {
        Map<String, List<Draft>> drafts = new LinkedHashMap<>();
        plan.proposal().drafts().forEach(draft -> add(drafts, draft.clausePath(), draft));
        return drafts;
    }

    List<TaskReference> tasksOf(Draft draft) {
        return tasksByDraft.getOrDefault(draft.id(), List.of());
    }

    List<String> targetsOf(Draft draft) {
        return targets.getOrDefault(draft.clausePath(), List.of());
    }

    /** What a draft's paragraph says beside its note, which names the units and the time. */
    Wording wording(Draft draft) {
        ClauseText clause = draft.paragraph() == 1 ? clauses.get(draft.clausePath()) : null;
        String whole = text.slice(draft.span());
        String said = draft.note().map(note -> whole.replace(text.slice(note), "")).orElse(whole);
        return Wording.of(said, clause == null ? "" : clause.clause().number());
    }

    /** All of them, each once. */
    static <T> List<T> joined(List<T> some, List<T> others) {
        Set<T> seen = new HashSet<>(some);
        List<T> all = new ArrayList<>(some);
        others.stream().filter(seen::add).forEach(all::add);
        return all;
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        if (key != null) {
            lists.computeIfAbsent(key, none -> new ArrayList<>()).add(value);
        }
    }
}
