package org.jiedui.gateway.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.TaskFacts;

/** What is counted over the tasks that one {@link Key} describes, kept up to date with every event. */
final class TaskCell {

    /** What is not open is never overdue; what is suspended is open. */
    private static final Set<String> CLOSED = Set.of("COMPLETED", "CANCELLED");

    final Map<String, Integer> byStatus = new HashMap<>();
    final Map<String, Integer> byLight = new HashMap<>();
    final DayCounts openDue = new DayCounts();
    final Map<Unit, DayCounts> openDueByLead = new HashMap<>();

    /**
     * Who may see the tasks of a cell depends on its key alone, but for those who are assigned.
     *
     * @param year of the due date, 0 without one
     * @param city whose office made them, where they are confidential; {@code null} for others
     */
    record Key(UUID plan, int year, boolean confidential, String city) {

        static Key of(Subject task) {
            TaskFacts facts = (TaskFacts) task.facts();
            return new Key(
                    facts.plan(),
                    facts.dueDay() == TaskFacts.NO_DAY
                            ? 0
                            : LocalDate.ofEpochDay(facts.dueDay()).getYear(),
                    task.confidential(),
                    task.confidential() ? facts.city() : null);
        }
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
