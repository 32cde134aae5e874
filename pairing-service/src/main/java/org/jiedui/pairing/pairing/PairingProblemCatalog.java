package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.ProblemCatalog;
import org.jiedui.platform.problem.ProblemType;

@Singleton
class PairingProblemCatalog implements ProblemCatalog {

    @Override
    public List<ProblemType> types() {
        return List.of(PairingProblem.values());
    }
}
