package org.jiedui.platform.testing.obedient.task;

import org.jiedui.platform.testing.obedient.task.model.Task;

class TaskRepository {
    void add(Task task) {
        task.rename(task.title().trim());
    }
}
