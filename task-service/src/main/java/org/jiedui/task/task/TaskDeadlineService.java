package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.change.Subject;
import org.jiedui.task.task.model.Task;

/** What an approved request does to its task, in the transaction of the decision. */
@ApplicationScoped
public class TaskDeadlineService {

    private final TaskRepository tasks;
    private final TaskRecord record;
    private final ChangeLog changes;
    private final Clock clock;

    TaskDeadlineService(TaskRepository tasks, TaskRecord record, ChangeLog changes, Clock clock) {
        this.tasks = tasks;
        this.record = record;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Gives a task that has been {@linkplain TaskProgressService#lock locked} a later deadline; its history keeps the old one.
     *
     * @param reason why, as whoever asked for it has said
     * @return the task as it then stands
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Subject extend(UUID id, LocalDate dueOn, String reason) {
        Task task = tasks.findById(id);
        changes.append(record, task, task.extend(dueOn, clock.instant()), reason);
        return record.subject(task);
    }
}
