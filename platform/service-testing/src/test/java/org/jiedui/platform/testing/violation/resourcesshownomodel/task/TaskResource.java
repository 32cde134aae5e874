package org.jiedui.platform.testing.violation.resourcesshownomodel.task;

import java.util.List;
import org.jiedui.platform.testing.violation.resourcesshownomodel.task.model.Task;

public class TaskResource {
    public List<Task> list() {
        return List.of();
    }
}
