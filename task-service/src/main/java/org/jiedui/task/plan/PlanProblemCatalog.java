package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class PlanProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(PlanProblem.values());
    }
}
