package org.jiedui.platform.write;

import java.util.Map;
import org.jiedui.platform.problem.ProblemType;

/**
 * Which problem it is when a database constraint refuses a write: rules over several rows live there, since a check
 * before a write would let two writers pass at once. Each feature with such a rule has a bean of this.
 */
public interface ConstraintProblems {

    /** By the constraint's (or unique index') name. */
    Map<String, ProblemType> byConstraint();
}
