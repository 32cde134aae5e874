package org.jiedui.platform.testing.violation.featuresarefreeofcycles.task;

import org.jiedui.platform.testing.violation.featuresarefreeofcycles.plan.PlanService;

public class TaskService {
    PlanService plans;
}
