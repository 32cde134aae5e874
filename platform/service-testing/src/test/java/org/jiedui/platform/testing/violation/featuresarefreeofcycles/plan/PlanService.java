package org.jiedui.platform.testing.violation.featuresarefreeofcycles.plan;

import org.jiedui.platform.testing.violation.featuresarefreeofcycles.task.TaskService;

public class PlanService {
    TaskService tasks;
}
