package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class SupervisionProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(SupervisionProblem.values());
    }
}
