package org.jiedui.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.reminder.Reminder;
import org.jiedui.platform.reminder.ReminderKind;

/**
 * A reminder of a task.
 *
 * @param days how many working days before the due day, or how many days after it, this step of reminding begins
 * @param day on which it was made
 */
@Schema(name = "TaskReminder")
record TaskReminderView(
        UUID id, Instant createdAt, ReminderKind kind, int days, LocalDate dueOn, LocalDate day, TaskReference task) {

    static TaskReminderView of(Reminder reminder, TaskReference task) {
        return new TaskReminderView(
                reminder.id(),
                reminder.createdAt(),
                reminder.kind(),
                reminder.days(),
                reminder.dueOn(),
                reminder.day(),
                task);
    }
}
