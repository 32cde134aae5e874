package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Who may do what with pairings. All may see them but who sees no business data at all. The office of a city on either
 * side may record and change one: what it records has been agreed between both cities outside of this system, and the
 * change log says which office recorded it. Agreements, which each city signs for itself, are not recorded here.
 */
@Singleton
class PairingPolicy {

    void read(Caller caller) {
        if (!caller.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    void write(Caller caller) {
        if (!caller.is(Role.OFFICE)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    /** @param cities those of its two sides */
    void write(Caller caller, Set<String> cities) {
        if (!mayWrite(caller, cities)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    boolean mayWrite(Caller caller, Set<String> cities) {
        return cities.stream().anyMatch(caller::isOfficeOf);
    }
}
