package org.jiedui.gateway.view;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jiedui.gateway.view.Facts.TaskFacts;

/** What is counted over some tasks, kept up to date with every event. */
final class TaskCell {

    /** What is not open is never overdue; what is suspended is open. */
    private static final Set<String> CLOSED = Set.of("COMPLETED", "CANCELLED");

    final Map<String, Integer> byStatus = new HashMap<>();
    final Map<String, Integer> byLight = new HashMap<>();
    final DayCounts openDue = new DayCounts();
    final Map<Unit, DayCounts> openDueByLead = new HashMap<>();

    static TaskCell of(TaskFacts task) {
        TaskCell alone = new TaskCell();
        alone.add(task, 1);
        return alone;
    }

    /** @param count 1 for a task that comes, -1 for one that goes */
    void add(TaskFacts task, int count) {
        add(byStatus, task.status(), count);
        add(byLight, task.light(), count);
        if (task.dueDay() != TaskFacts.NO_DAY && !CLOSED.contains(task.status())) {
            openDue.add(task.dueDay(), count);
            for (Unit lead : task.leads()) {
                openDueByLead.computeIfAbsent(lead, unit -> new DayCounts()).add(task.dueDay(), count);
            }
        }
    }

    private static void add(Map<String, Integer> counts, String name, int count) {
        if (name != null) {
            counts.merge(name, count, (known, more) -> known + more == 0 ? null : known + more);
        }
    }
}
