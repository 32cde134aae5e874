package org.jiedui.task.task;

import java.util.UUID;
import org.jiedui.task.task.model.Task;

/**
 * A task that has come out of a plan.
 *
 * @param clausePath {@code null} where it stands at no clause
 * @param draftId the draft that it was adopted from; {@code null} for none
 */
public record PlannedTask(TaskReference reference, String clausePath, UUID draftId) {

    static PlannedTask of(Task task) {
        return new PlannedTask(
                new TaskReference(task.id(), task.details().code(), task.details().title()),
                task.details().clausePath(),
                task.draftId());
    }
}
