package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class ReportProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(ReportProblem.values());
    }
}
