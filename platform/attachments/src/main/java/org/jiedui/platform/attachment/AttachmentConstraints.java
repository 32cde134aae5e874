package org.jiedui.platform.attachment;

import jakarta.inject.Singleton;
import java.util.Map;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.ProblemType;
import org.jiedui.platform.write.ConstraintProblems;

@Singleton
class AttachmentConstraints implements ConstraintProblems {

    /** An upload that took longer than the time of grace: its content has gone in the meantime. */
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of("attachment_content", PlatformProblem.CONFLICT);
    }
}
