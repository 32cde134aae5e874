package org.jiedui.platform.testing.violation.resourcesreachnostore.task;

class TaskRepository {
    String find() {
        return "a task";
    }
}
