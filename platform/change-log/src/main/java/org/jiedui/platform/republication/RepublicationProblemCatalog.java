package org.jiedui.platform.republication;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class RepublicationProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(RepublicationProblem.values());
    }
}
