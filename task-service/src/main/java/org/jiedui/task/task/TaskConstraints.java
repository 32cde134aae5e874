package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class TaskConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "task_code", PlatformProblem.CODE_TAKEN,
                "task_parent", PlatformProblem.IN_USE,
                "task_plan", PlatformProblem.IN_USE,
                "task_draft", PlatformProblem.CONFLICT);
    }
}
