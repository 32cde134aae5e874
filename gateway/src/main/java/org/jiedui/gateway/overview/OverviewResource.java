package org.jiedui.gateway.overview;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.gateway.freshness.FreshnessService.FromView;
import org.jiedui.platform.identity.CurrentCaller;

@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Views", description = "Joined across services, from memory; each answer tells how far it is behind")
public class OverviewResource {

    private final OverviewService service;
    private final CurrentCaller caller;

    OverviewResource(OverviewService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @FromView
    @NonBlocking
    @Operation(operationId = "overview", summary = "The programme at a glance, as far as the caller may see it")
    @APIResponseSchema(OverviewView.class)
    public Response overview(
            @Parameter(description = "id or code of a plan; only its tasks and changes count") @QueryParam("plan")
                    String plan,
            @Parameter(description = "only tasks that are due in this year count") @QueryParam("year") String year) {
        return Response.ok(service.overview(caller.get(), plan, year), MediaType.APPLICATION_JSON_TYPE)
                .header("Vary", "Authorization")
                .build();
    }
}
