package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Who may do what with organizations. All may see them but who sees no business data at all. Each office keeps those of
 * its own city; those of no city, such as bodies of the State, are kept by either office.
 */
@Singleton
class OrganizationPolicy {

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

    /** @param city of the organization's region; {@code null} where that belongs to none */
    void write(Caller caller, String city) {
        write(caller);
        if (city != null && !caller.isOfficeOf(city)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
