package org.jiedui.task.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.task.report.ReviewWaitQueries;
import org.jiedui.task.task.TaskQueries;
import org.jiedui.task.task.TaskStage;
import org.jiedui.task.task.TaskStageQueries;
import org.jiedui.task.task.UnitWaitQueries;

/** What can be read of the clocks of tasks, by whoever sees the task. */
@ApplicationScoped
public class ClockQueries {

    private final TaskQueries tasks;
    private final TaskStageQueries stages;
    private final ReviewWaitQueries reviews;
    private final UnitWaitQueries units;
    private final WorkingCalendars calendars;
    private final Clock clock;

    ClockQueries(
            TaskQueries tasks,
            TaskStageQueries stages,
            ReviewWaitQueries reviews,
            UnitWaitQueries units,
            WorkingCalendars calendars,
            Clock clock) {
        this.tasks = tasks;
        this.stages = stages;
        this.reviews = reviews;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    TaskClockView of(String reference) {
        UUID task = tasks.seen(reference);
        List<TaskStage> life = stages.of(List.of(task)).get(task);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<ClockSegment> segments =
                TaskClock.segments(life, reviews.of(task), units.of(task), calendars.current(), now);
        return new TaskClockView(
                task,
                now,
                !segments.isEmpty() && !TaskClock.isOver(life.getLast()),
                segments.stream().mapToLong(ClockSegment::workingSeconds).sum(),
                TaskClock.charged(segments),
                segments);
    }
}
