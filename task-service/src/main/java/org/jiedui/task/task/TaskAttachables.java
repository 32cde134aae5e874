package org.jiedui.task.task;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jiedui.platform.attachment.Attachables;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.identity.Caller;
import org.jiedui.task.task.model.Task;

/**
 * Tasks and their attachments: an office that keeps a task adds and removes; a unit that is assigned to it adds, and removes
 * what it has added itself.
 */
@Singleton
class TaskAttachables implements Attachables<Task> {

    private final TaskRepository tasks;
    private final TaskRecord record;
    private final TaskPolicy policy;
    private final List<TaskService.Parts> parts;

    TaskAttachables(
            TaskRepository tasks, TaskRecord record, TaskPolicy policy, @All List<TaskService.Parts> parts) {
        this.tasks = tasks;
        this.record = record;
        this.policy = policy;
        this.parts = parts;
    }

    @Override
    public Recorded<Task> record() {
        return record;
    }

    @Override
    public String path() {
        return TaskView.PATH;
    }

    @Override
    public Optional<Task> find(String reference) {
        return tasks.named(reference);
    }

    @Override
    public Optional<Task> findForUpdate(String reference) {
        return tasks.namedForUpdate(reference);
    }

    @Override
    public boolean maySee(Caller caller, Task task) {
        return policy.maySee(caller, TaskScope.of(task));
    }

    @Override
    public boolean mayAdd(Caller caller, Task task) {
        return policy.keeps(caller, task) || policy.isAssigned(caller, task);
    }

    @Override
    public boolean mayRemove(Caller caller, Task task, Attachment attachment) {
        return policy.keeps(caller, task)
                || (policy.isAssigned(caller, task) && caller.subject().equals(attachment.createdBy()));
    }

    @Override
    public List<String> restingOn(Task task, Attachment attachment) {
        return parts.stream()
                .flatMap(part -> part.restingOn(task.id(), attachment.id()).stream())
                .toList();
    }
}
