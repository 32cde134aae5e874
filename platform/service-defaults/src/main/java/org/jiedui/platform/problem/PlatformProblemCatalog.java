package org.jiedui.platform.problem;

import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class PlatformProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(PlatformProblem.values());
    }
}
