package org.jiedui.task.task;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.reminder.ReminderSource;

/** Tasks that are worked on, or should be: what is suspended waits for somebody else. */
@Singleton
class TaskReminderSource implements ReminderSource {

    @Override
    public String kind() {
        return TaskRecord.KIND;
    }

    @Override
    public Sql open() {
        return Sql.of(
                """
                SELECT id AS subject, due_on FROM task
                 WHERE due_on IS NOT NULL AND status NOT IN ('SUSPENDED', 'COMPLETED', 'CANCELLED')
                """);
    }
}
