package org.jiedui.project.rate;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class ExchangeRateProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(ExchangeRateProblem.values());
    }
}
