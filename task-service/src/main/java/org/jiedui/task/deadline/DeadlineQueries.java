package org.jiedui.task.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedui.platform.labels.Labels;
import org.jiedui.platform.text.Text;
import org.jiedui.task.supervision.SupervisionQueries;
import org.jiedui.task.task.DatedTask;
import org.jiedui.task.task.TaskQueries;

/** Deadlines of tasks, days of their milestones, and by when replies to what was raised with them are awaited. */
@ApplicationScoped
public class DeadlineQueries {

    /** A calendar application reads all of a feed again whenever anything in it changes. */
    private static final int MOST_TASKS = 5_000;

    private final TaskQueries tasks;
    private final SupervisionQueries supervisions;
    private final Labels labels;

    DeadlineQueries(TaskQueries tasks, SupervisionQueries supervisions, Labels labels) {
        this.tasks = tasks;
        this.supervisions = supervisions;
        this.labels = labels;
    }

    /** By day: those of the tasks that the filters of the list of tasks let through. */
    List<Deadline> of(MultivaluedMap<String, String> query) {
        Map<UUID, DatedTask> shown = tasks.dated(query, MOST_TASKS).stream()
                .collect(Collectors.toMap(DatedTask::id, Function.identity()));
        List<Deadline> deadlines = new ArrayList<>();
        shown.values().forEach(task -> add(task, deadlines));
        supervisions.awaited(shown.keySet()).forEach(reply -> deadlines.add(
                Deadline.ofReply(shown.get(reply.task()), reply, label("SupervisionLevel", reply.level()))));
        deadlines.sort(Comparator.comparing(Deadline::day).thenComparing(Deadline::uid));
        return deadlines;
    }

    private void add(DatedTask task, List<Deadline> deadlines) {
        Text status = label("TaskStatus", task.status());
        if (task.dueOn() != null) {
            deadlines.add(Deadline.ofTask(task, status));
        }
        Map<String, Integer> titles = new HashMap<>();
        for (DatedTask.Step step : task.milestones()) {
            int occurrence = titles.merge(step.title(), 1, Integer::sum);
            if (step.dueOn() != null) {
                deadlines.add(Deadline.ofMilestone(task, step, occurrence, status));
            }
        }
    }

    private Text label(String type, String value) {
        return labels.byType().get(type).get(value);
    }
}
