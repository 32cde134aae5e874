package org.jiedui.platform.testing.obedient.task;

public class TaskResource {
    private final TaskService tasks = new TaskService();

    public TaskView create(String title) {
        return tasks.create(title);
    }
}
