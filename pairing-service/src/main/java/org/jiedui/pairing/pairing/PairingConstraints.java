package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class PairingConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "pairing_code", PlatformProblem.CODE_TAKEN,
                "pairing_parent", PlatformProblem.IN_USE,
                "pairing_link_once", PairingProblem.LINK_EXISTS,
                "pairing_link_left", PlatformProblem.IN_USE,
                "pairing_link_right", PlatformProblem.IN_USE);
    }
}
