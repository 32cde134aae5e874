package org.jiedui.project.rate;

import jakarta.inject.Singleton;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** Who may do what with rates. They are public facts, which everybody with a token reads and either city's office enters. */
@Singleton
class ExchangeRatePolicy {

    void write(Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
