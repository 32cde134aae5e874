package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Who may do what with regions. All may see them but who sees no business data at all. Each office keeps the regions of
 * its own city; those above the cities, which belong to neither, are kept by either office.
 */
@Singleton
class RegionPolicy {

    void read(Caller caller) {
        if (!caller.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    void write(Caller caller) {
        if (!caller.is(Role.OFFICE) || caller.city() == null) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    void write(Caller caller, String city) {
        write(caller);
        if (city != null && !caller.isOfficeOf(city)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
