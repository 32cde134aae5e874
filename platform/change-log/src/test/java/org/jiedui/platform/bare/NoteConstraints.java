package org.jiedui.platform.bare;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class NoteConstraints implements ConstraintProblems {

    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("note_code", PlatformProblem.CODE_TAKEN, "note_parent", PlatformProblem.IN_USE);
    }
}
