package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.task.model.Task;

/** How tasks appear in the change log. */
@Singleton
class TaskRecord implements Recorded<Task> {

    static final String KIND = "task";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Task task) {
        return task.id();
    }

    @Override
    public int version(Task task) {
        return task.version();
    }

    @Override
    public TaskView state(Task task) {
        return TaskView.state(task);
    }

    @Override
    public boolean isPublic(Task task) {
        return !task.details().confidential();
    }
}
