package org.jiedui.gateway.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jiedui.gateway.view.Facts.TaskFacts;

/** The lights of some tasks under way: how many show each, and which do not show green. */
final class LightCell {

    private static final String GREEN = "GREEN";
    private static final String RED = "RED";

    /** Red before yellow; then what is due sooner, and what has no due date last. */
    static final Comparator<Subject> WORST_FIRST = Comparator.comparing(
                    (Subject task) -> !RED.equals(facts(task).light()))
            .thenComparing(task -> facts(task).dueDay() == TaskFacts.NO_DAY)
            .thenComparing(task -> facts(task).dueDay())
            .thenComparing(Subject::id);

    final Map<String, Integer> byLight = new HashMap<>();
    final NavigableSet<Subject> notGreen = new TreeSet<>(WORST_FIRST);

    static LightCell of(Subject task) {
        LightCell alone = new LightCell();
        alone.add(task);
        return alone;
    }

    void add(Subject task) {
        String light = facts(task).light();
        byLight.merge(light, 1, Integer::sum);
        if (!light.equals(GREEN)) {
            notGreen.add(task);
        }
    }

    void remove(Subject task) {
        byLight.computeIfPresent(facts(task).light(), (light, count) -> count == 1 ? null : count - 1);
        notGreen.remove(task);
    }

    boolean isEmpty() {
        return byLight.isEmpty();
    }

    private static TaskFacts facts(Subject task) {
        return (TaskFacts) task.facts();
    }
}
