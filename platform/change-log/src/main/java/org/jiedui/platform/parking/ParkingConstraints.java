package org.jiedui.platform.parking;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

/** A change is dropped once. */
@Singleton
class ParkingConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("parking_resolution_drop", PlatformProblem.CONFLICT);
    }
}
