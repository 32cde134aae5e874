package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class SupervisionConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "supervision_rule_code", PlatformProblem.CODE_TAKEN,
                "supervision_open", SupervisionProblem.SUPERVISION_OPEN,
                "supervision_task", PlatformProblem.IN_USE);
    }
}
