package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class ReportConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "report_unit_period", ReportProblem.REPORT_EXISTS,
                "report_task", PlatformProblem.IN_USE);
    }
}
