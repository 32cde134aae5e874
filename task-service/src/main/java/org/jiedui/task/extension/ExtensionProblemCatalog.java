package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class ExtensionProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(ExtensionProblem.values());
    }
}
