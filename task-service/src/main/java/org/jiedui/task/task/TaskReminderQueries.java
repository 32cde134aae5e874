package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.reminder.Reminder;

/**
 * The reminders that are a caller's: an office's of the tasks that it keeps, a unit's of those assigned to it. A reminder
 * whose task is done with, or due on another day by now, is nobody's.
 */
@ApplicationScoped
public class TaskReminderQueries {

    private final TaskReminderListing listing;
    private final Lists lists;
    private final TaskRepository tasks;
    private final TaskPolicy policy;
    private final CurrentCaller currentCaller;

    TaskReminderQueries(
            TaskReminderListing listing,
            Lists lists,
            TaskRepository tasks,
            TaskPolicy policy,
            CurrentCaller currentCaller) {
        this.listing = listing;
        this.lists = lists;
        this.tasks = tasks;
        this.policy = policy;
        this.currentCaller = currentCaller;
    }

    Page<TaskReminderView> page(MultivaluedMap<String, String> query) {
        Caller caller = currentCaller.get();
        policy.read(caller);
        Sql concerned = policy.concerned(caller, "own");
        Sql visible = new Sql(
                "EXISTS (SELECT 1 FROM task own WHERE own.id = t.subject_id AND own.due_on = t.due_on "
                        + "AND own.status NOT IN ('SUSPENDED', 'COMPLETED', 'CANCELLED') AND (" + concerned.text() + "))",
                concerned.parameters());
        Page<Reminder> page = lists.page(listing, query, visible);
        Map<UUID, TaskReference> named = tasks.references(
                page.items().stream().map(Reminder::subjectId).collect(Collectors.toSet()), Sql.TRUE);
        return page.map(reminder -> TaskReminderView.of(reminder, named.get(reminder.subjectId())));
    }
}
