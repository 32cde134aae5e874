package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Who may do what with plans. All may read them but who sees no business data at all; a plan is kept by the office of
 * any city that is a party to it.
 */
@Singleton
class PlanPolicy {

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

    void write(Caller caller, List<String> parties) {
        if (!mayWrite(caller, parties)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    boolean mayWrite(Caller caller, List<String> parties) {
        return parties.stream().anyMatch(caller::isOfficeOf);
    }
}
