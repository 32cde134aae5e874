package org.jiedui.gateway.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.TaskFacts;

/** How many of some tasks show each light, and which of them do not show green. */
public final class LightTotals {

    /** As many of those tasks are named. */
    public static final int MOST = 100;

    private final Map<String, Integer> all = new TreeMap<>();
    private final Map<Unit, Map<String, Integer>> byLead = new TreeMap<>();
    private final Map<UUID, Map<String, Integer>> byPlan = new HashMap<>();
    private final Map<String, Map<String, Integer>> byCity = new TreeMap<>();
    private final NavigableSet<Subject> worst = new TreeSet<>(LightCell.WORST_FIRST);

    LightTotals() {}

    /**
     * A task that does not show green.
     *
     * @param dueOn {@code null} without a due date
     * @param plan {@code null} for a task of none
     */
    public record Lit(
            UUID id,
            String code,
            String name,
            String light,
            String status,
            LocalDate dueOn,
            UUID plan,
            Set<Unit> leads) {

        static Lit of(Subject task) {
            TaskFacts facts = (TaskFacts) task.facts();
            return new Lit(
                    task.id(),
                    task.code(),
                    task.name(),
                    facts.light(),
                    facts.status(),
                    facts.dueDay() == TaskFacts.NO_DAY ? null : LocalDate.ofEpochDay(facts.dueDay()),
                    facts.plan(),
                    facts.leads());
        }
    }

    void add(LightCell cell, UUID plan, Set<Unit> leads, Set<String> cities) {
        sum(cell, all);
        leads.forEach(lead -> sum(cell, byLead.computeIfAbsent(lead, unit -> new TreeMap<>())));
        cities.forEach(city -> sum(cell, byCity.computeIfAbsent(city, code -> new TreeMap<>())));
        if (plan != null) {
            sum(cell, byPlan.computeIfAbsent(plan, id -> new TreeMap<>()));
        }
        for (Subject task : cell.notGreen) {
            if (worst.size() == MOST && LightCell.WORST_FIRST.compare(task, worst.last()) > 0) {
                return;
            }
            worst.add(task);
            if (worst.size() > MOST) {
                worst.pollLast();
            }
        }
    }

    private static void sum(LightCell cell, Map<String, Integer> counts) {
        cell.byLight.forEach((light, count) -> counts.merge(light, count, Integer::sum));
    }

    public Map<String, Integer> all() {
        return all;
    }

    /** A task with several leads counts for each. */
    public Map<Unit, Map<String, Integer>> byLead() {
        return byLead;
    }

    public Map<UUID, Map<String, Integer>> byPlan() {
        return byPlan;
    }

    /** By the city of the leading units; a task that units of two cities lead counts for both. */
    public Map<String, Map<String, Integer>> byCity() {
        return byCity;
    }

    /** The first {@value #MOST} that do not show green: red before yellow, then what is due sooner. */
    public List<Lit> worst() {
        return worst.stream().map(Lit::of).toList();
    }
}
