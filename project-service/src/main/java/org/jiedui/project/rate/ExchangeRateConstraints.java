package org.jiedui.project.rate;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class ExchangeRateConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("exchange_rate_code", PlatformProblem.CODE_TAKEN);
    }
}
