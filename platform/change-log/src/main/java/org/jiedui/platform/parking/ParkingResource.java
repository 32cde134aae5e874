package org.jiedui.platform.parking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.listing.PageAnswer;

/** For operators: changes that cannot be published, each with all later ones of its subject waiting behind it. */
@Path("/api/v1/operations/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation", description = "For operators")
public class ParkingResource {

    private final ParkingService parking;
    private final ParkingQueries queries;

    ParkingResource(ParkingService parking, ParkingQueries queries) {
        this.parking = parking;
        this.queries = queries;
    }

    @GET
    @Path("parked-changes")
    @OwnParameters
    @Operation(
            operationId = "listParkedChanges",
            summary = "Changes that cannot be published, and why (role operator)",
            description = "Nothing of what they say is told.")
    @APIResponseSchema(ParkedChangePage.class)
    public Response parked(@PathParam("service") String service, @Context UriInfo uri) {
        return PageAnswer.of(queries.parked(service, uri.getQueryParameters()), uri);
    }

    @POST
    @Path("parked-changes/{change}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "resolveParkedChange",
            summary = "Lets a parked change be tried again, or its event be left out (role operator)",
            description = "RELEASE tries it again, and it is parked again if that fails. DROP leaves its event out of the "
                    + "topics for good: followers see a gap in the subject's versions, and have its state again with the "
                    + "next one. History and GET /api/v1/changes tell a dropped change like any other.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ParkingDecision.class)))
    @APIResponseSchema(value = ParkingResolutionView.class, responseCode = "200")
    public Response resolve(
            @PathParam("service") String service, @PathParam("change") String change, Body<ParkingDecision> body) {
        return parking.resolve(service, change, body).toResponse();
    }

    @GET
    @Path("parking-resolutions")
    @OwnParameters
    @Operation(
            operationId = "listParkingResolutions",
            summary = "What was decided about parked changes, by whom and why (role operator)")
    @APIResponseSchema(ParkingResolutionPage.class)
    public Response resolutions(@PathParam("service") String service, @Context UriInfo uri) {
        return PageAnswer.of(queries.resolutions(service, uri.getQueryParameters()), uri);
    }

    /** For the OpenAPI document only: a page of parked changes. */
    @Schema(name = "ParkedChangePage")
    record ParkedChangePage(List<ParkedChangeView> items, String next, Long total) {}

    /** For the OpenAPI document only: a page of decisions. */
    @Schema(name = "ParkingResolutionPage")
    record ParkingResolutionPage(List<ParkingResolutionView> items, String next, Long total) {}
}
