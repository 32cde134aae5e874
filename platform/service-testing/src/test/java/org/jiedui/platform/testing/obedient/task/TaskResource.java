package org.jiedui.platform.testing.obedient.task;

import org.jiedui.platform.testing.obedient.task.model.TaskDetails;

public class TaskResource {
    private final TaskService tasks = new TaskService();

    public TaskView create(TaskDetails details) {
        return tasks.create(details.title());
    }
}
