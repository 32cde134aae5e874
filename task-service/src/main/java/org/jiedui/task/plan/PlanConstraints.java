package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class PlanConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "plan_code", PlatformProblem.CODE_TAKEN,
                "plan_supersedes", PlatformProblem.IN_USE);
    }
}
