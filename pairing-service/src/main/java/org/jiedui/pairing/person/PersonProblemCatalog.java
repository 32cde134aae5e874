package org.jiedui.pairing.person;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class PersonProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(PersonProblem.values());
    }
}
