package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class OrganizationConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "organization_code", PlatformProblem.CODE_TAKEN,
                "organization_parent", PlatformProblem.IN_USE,
                "organization_region", PlatformProblem.IN_USE);
    }
}
