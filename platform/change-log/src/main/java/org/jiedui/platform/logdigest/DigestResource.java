package org.jiedui.platform.logdigest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiedui.platform.digest.Digest;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** For operators: a fingerprint of everything that stands, to be compared with that of the gateway's view. */
@Path("/api/v1/digest")
@Produces(MediaType.APPLICATION_JSON)
public class DigestResource {

    private final Digests digests;
    private final CurrentCaller caller;

    DigestResource(Digests digests, CurrentCaller caller) {
        this.digests = digests;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "digest",
            summary = "Per kind, how many subjects stand and a hash over all of them (role operator)",
            description = "The hash is SHA-256 over a line per subject, sorted by id: id, version and the SHA-256 of the "
                    + "state's bytes, separated by a blank and ended by a line feed.")
    public Digest digest() {
        if (!caller.get().is(Role.OPERATOR)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return digests.now();
    }
}
