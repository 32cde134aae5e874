package org.jiedui.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.clock.Days;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.task.JudgeableTask;
import org.jiedui.task.task.TaskStage;

/** Measures tasks as they stand on a day, in working days. */
record Measuring(LocalDate day, WorkingCalendar calendar) {

    private static final String SUSPENDED = "SUSPENDED";

    /**
     * @param stages of the task; while it was suspended its time stood still
     * @return nothing where the task has not what is to be measured
     */
    OptionalInt of(RuleKind kind, JudgeableTask task, List<TaskStage> stages) {
        return switch (kind) {
            case DAYS_BEFORE_DUE -> task.dueOn() == null ? OptionalInt.empty() : days(day, task.dueOn());
            case PROGRESS_LAG -> lag(task, stages);
            case MILESTONE_MISSED ->
                task.milestoneDueOn() == null || !task.milestoneDueOn().isBefore(day)
                        ? OptionalInt.empty()
                        : days(task.milestoneDueOn(), day);
        };
    }

    private OptionalInt lag(JudgeableTask task, List<TaskStage> stages) {
        if (task.startOn() == null || task.dueOn() == null || day.isBefore(task.startOn())) {
            return OptionalInt.empty();
        }
        LocalDate before = task.startOn().minusDays(1);
        long all = calendar.between(before, task.dueOn());
        if (all == 0) {
            return OptionalInt.empty();
        }
        long gone = Math.clamp(calendar.between(before, day) - stoodStill(before, stages), 0, all);
        return OptionalInt.of((int) (100 * gone / all) - task.progress());
    }

    private long stoodStill(LocalDate since, List<TaskStage> stages) {
        return stages.stream()
                .filter(stage -> stage.status().equals(SUSPENDED))
                .mapToLong(stage -> within(since, dayOf(stage.from()), stage.to() == null ? day : dayOf(stage.to())))
                .sum();
    }

    private long within(LocalDate since, LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(since) ? from : since;
        LocalDate last = to.isBefore(day) ? to : day;
        return last.isAfter(first) ? calendar.between(first, last) : 0;
    }

    private OptionalInt days(LocalDate from, LocalDate to) {
        return OptionalInt.of(Math.toIntExact(calendar.between(from, to)));
    }

    private static LocalDate dayOf(Instant time) {
        return time.atZone(Days.ZONE).toLocalDate();
    }
}
