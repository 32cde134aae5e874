package org.jiedui.gateway.digest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.gateway.freshness.FreshnessService.FromView;
import org.jiedui.gateway.view.ViewQueries;
import org.jiedui.platform.digest.Digest;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** For operators: a fingerprint of the view, which after quiet equals those of the services. */
@Path("/api/v1/digest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation", description = "For operators")
public class ViewDigestResource {

    private final ViewQueries view;
    private final CurrentCaller caller;

    ViewDigestResource(ViewQueries view, CurrentCaller caller) {
        this.view = view;
        this.caller = caller;
    }

    @GET
    @FromView
    @Blocking
    @Operation(
            operationId = "viewDigest",
            summary = "Per kind, how many subjects the view holds and a hash over all of them (role operator)",
            description = "The hash is SHA-256 over a line per subject, sorted by id: id, version and the SHA-256 of the "
                    + "state's bytes, separated by a blank and ended by a line feed. Each service tells its own on its own port.")
    public Digest digest() {
        if (!caller.get().is(Role.OPERATOR)) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return view.digest();
    }
}
