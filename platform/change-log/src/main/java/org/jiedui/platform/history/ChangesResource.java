package org.jiedui.platform.history;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

/** All changes of this service in the order in which they were published, for whoever follows without Kafka. */
@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

    private final PublishedChanges changes;
    private final CurrentCaller caller;

    ChangesResource(PublishedChanges changes, CurrentCaller caller) {
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "changes",
            summary = "All changes of this service in order of publication",
            description = "Begin with after=0 and go on with the position of the last item. "
                    + "A page may be short, or empty, and still have a next: what the caller may not see is left out.")
    public PublishedChanges.Published changes(
            @Parameter(description = "the position behind which to go on") @QueryParam("after") @DefaultValue("0")
                    String after,
            @Parameter(description = "how many at most, up to 500") @QueryParam("limit") String limit) {
        Caller asking = caller.get();
        if (!asking.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        return changes.after(Parameters.notNegative("after", after), Parameters.limit(limit), asking);
    }
}
