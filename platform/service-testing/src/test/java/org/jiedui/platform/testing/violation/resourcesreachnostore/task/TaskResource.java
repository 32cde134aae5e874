package org.jiedui.platform.testing.violation.resourcesreachnostore.task;

public class TaskResource {
    TaskRepository tasks;

    public String read() {
        return tasks.find();
    }
}
