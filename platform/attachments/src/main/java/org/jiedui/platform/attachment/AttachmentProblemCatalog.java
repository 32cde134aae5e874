package org.jiedui.platform.attachment;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class AttachmentProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(AttachmentProblem.values());
    }
}
