package org.jiedui.platform.testing.obedient.plan;

import org.jiedui.platform.testing.obedient.task.TaskService;
import org.jiedui.platform.testing.obedient.task.TaskView;

public class PlanService {
    public String adopt(TaskService tasks) {
        TaskView task = tasks.create("one");
        return task.title();
    }
}
