package org.jiedui.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/**
 * Lets operators in. What they do concerns one service, so its name stands in the path ({@code
 * /api/v1/operations/task-service/…}): the same path then leads there directly and through the gateway.
 */
@ApplicationScoped
public class OperatorAccess {

    private final CurrentCaller caller;
    private final String name;

    OperatorAccess(CurrentCaller caller, @ConfigProperty(name = "quarkus.application.name") String name) {
        this.caller = caller;
        this.name = name;
    }

    /**
     * @param service as the path names it
     * @throws Problem 404 if that is another service, 403 if the caller is no operator
     */
    public void require(String service) {
        if (!name.equals(service)) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
        if (!caller.get().is(Role.OPERATOR)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }

    /** Who it is, as records of what was done name them. */
    public String operator() {
        return caller.get().subject();
    }
}
