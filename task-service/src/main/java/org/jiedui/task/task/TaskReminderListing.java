package org.jiedui.task.task;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.platform.reminder.Reminder;
import org.jiedui.platform.reminder.ReminderKind;

@Singleton
class TaskReminderListing extends Listing<Reminder> {

    TaskReminderListing() {
        super(Reminder.class, TaskReminderView.class, "reminder", "listTaskReminders");
        constant("kind", "t.kind", ReminderKind.class);
        day("dueOn", "t.due_on");
        day("day", "t.day");
        sort("dueOn", "t.due_on", "date");
        defaultSort("-createdAt");
    }
}
