package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class ExtensionConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "extension_request_open", ExtensionProblem.REQUEST_OPEN,
                "extension_request_task", PlatformProblem.IN_USE);
    }
}
