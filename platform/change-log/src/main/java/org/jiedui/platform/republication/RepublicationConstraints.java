package org.jiedui.platform.republication;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class RepublicationConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("republication_unfinished", RepublicationProblem.REPUBLICATION_UNFINISHED);
    }
}
