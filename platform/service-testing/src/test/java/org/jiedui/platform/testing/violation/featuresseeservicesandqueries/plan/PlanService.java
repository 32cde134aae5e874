package org.jiedui.platform.testing.violation.featuresseeservicesandqueries.plan;

import org.jiedui.platform.testing.violation.featuresseeservicesandqueries.task.TaskRepository;

public class PlanService {
    TaskRepository tasks;
}
