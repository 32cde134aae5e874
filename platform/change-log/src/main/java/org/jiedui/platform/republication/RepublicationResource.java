package org.jiedui.platform.republication;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.listing.PageAnswer;

/** For operators: sends what Kafka has lost once more. */
@Path("/api/v1/operations/{service}/republications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation", description = "For operators")
public class RepublicationResource {

    private final RepublicationService republications;
    private final RepublicationQueries queries;

    RepublicationResource(RepublicationService republications, RepublicationQueries queries) {
        this.republications = republications;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Operation(operationId = "listRepublications", summary = "Republications of this service (role operator)")
    @APIResponseSchema(RepublicationPage.class)
    public Response list(@PathParam("service") String service, @Context UriInfo uri) {
        return PageAnswer.of(queries.page(service, uri.getQueryParameters()), uri);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getRepublication", summary = "How far a republication has got (role operator)")
    public RepublicationView get(@PathParam("service") String service, @PathParam("id") String id) {
        return queries.get(service, id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "orderRepublication",
            summary = "Publishes the current states of all subjects, or of one, once more (role operator)",
            description = "For a topic that Kafka has lost. The events are those of before, with their ids, versions and "
                    + "times, so that whoever has them drops them. New changes go on being published meanwhile, and "
                    + "nothing lands behind something newer of the same subject.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RepublicationOrder.class)))
    @APIResponse(
            responseCode = "202",
            description = "Ordered; Location tells of its progress",
            content = @Content(schema = @Schema(implementation = RepublicationView.class)))
    public Response order(@PathParam("service") String service, Body<RepublicationOrder> body) {
        return republications.order(service, body).toResponse();
    }

    /** For the OpenAPI document only: a page of republications. */
    @Schema(name = "RepublicationPage")
    record RepublicationPage(List<RepublicationView> items, String next, Long total) {}
}
