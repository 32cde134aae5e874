package org.jiedui.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskStatus;

/**
 * A task with the days that it is bound to.
 *
 * @param status name of its {@link TaskStatus}
 * @param dueOn {@code null} where it has no deadline
 */
public record DatedTask(
        UUID id,
        int version,
        Instant updatedAt,
        String code,
        String title,
        String status,
        boolean cancelled,
        boolean confidential,
        LocalDate dueOn,
        List<Step> milestones) {

    /**
     * A milestone.
     *
     * @param dueOn {@code null} where none is set
     */
    public record Step(String title, LocalDate dueOn, boolean done) {}

    static DatedTask of(Task task) {
        return new DatedTask(
                task.id(),
                task.version(),
                task.updatedAt(),
                task.details().code(),
                task.details().title(),
                task.status().name(),
                task.status() == TaskStatus.CANCELLED,
                task.details().confidential(),
                task.details().dueOn(),
                task.details().milestones().stream()
                        .map(step -> new Step(step.title(), step.dueOn(), step.doneOn() != null))
                        .toList());
    }
}
