package org.jiedui.gateway.view;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Sums of what is counted over tasks, as of one day. */
public final class TaskTotals {

    private final int today;
    private final Map<String, Integer> byStatus = new TreeMap<>();
    private final Map<String, Integer> byLight = new TreeMap<>();
    private final Map<Unit, Integer> overdueByLead = new TreeMap<>();
    private final Map<UUID, TaskTotals> byPlan = new HashMap<>();
    private int overdue;
    private int dueSoon;

    TaskTotals(int today) {
        this.today = today;
    }

    /** Adds to the sums, and to those of the plan if there is one. */
    void addWithPlan(UUID plan, TaskCell cell) {
        add(cell);
        if (plan != null) {
            of(plan, cell);
        }
    }

    /** Adds to the sums of a plan alone. */
    void of(UUID plan, TaskCell cell) {
        if (cell != null && !cell.byStatus.isEmpty()) {
            byPlan.computeIfAbsent(plan, id -> new TaskTotals(today)).add(cell);
        }
    }

    /** @param cell {@code null} where there are no such tasks */
    void add(TaskCell cell) {
        if (cell == null) {
            return;
        }
        cell.byStatus.forEach((status, count) -> byStatus.merge(status, count, Integer::sum));
        cell.byLight.forEach((light, count) -> byLight.merge(light, count, Integer::sum));
        overdue += cell.openDue.overdue(today);
        dueSoon += cell.openDue.soon(today);
        cell.openDueByLead.forEach((unit, days) -> {
            int late = days.overdue(today);
            if (late > 0) {
                overdueByLead.merge(unit, late, Integer::sum);
            }
        });
    }

    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int in(String status) {
        return byStatus.getOrDefault(status, 0);
    }

    public Map<String, Integer> byStatus() {
        return byStatus;
    }

    public Map<String, Integer> byLight() {
        return byLight;
    }

    /** Open tasks whose due date has passed. */
    public int overdue() {
        return overdue;
    }

    /** The same by leading unit; a task with several leads counts for each. */
    public Map<Unit, Integer> overdueByLead() {
        return overdueByLead;
    }

    /** Open tasks that are due today or within the next 30 days. */
    public int dueSoon() {
        return dueSoon;
    }

    /** The same figures for each plan that has tasks here. */
    public Map<UUID, TaskTotals> byPlan() {
        return byPlan;
    }
}
