package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class RegionConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "region_code", PlatformProblem.CODE_TAKEN,
                "region_parent", PlatformProblem.IN_USE,
                "region_of_city", PlatformProblem.IN_USE);
    }
}
