package org.jiedui.task.plan;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.representation.Representation;

@Path("/api/v1/plans/{plan}")
@Tag(name = "Plans")
public class PlanTextResource {

    private static final String TEXT = "text/plain;charset=utf-8";

    private final PlanTextService service;
    private final PlanTextQueries queries;

    PlanTextResource(PlanTextService service, PlanTextQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @PUT
    @Path("text")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPlanText",
            summary = "Puts the plan's text, in UTF-8 (office of a party to it)",
            description = "It is kept byte for byte. Another text makes the decomposition of the one before void.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    @APIResponseSchema(PlanView.class)
    public Response put(@PathParam("plan") String plan, byte[] text, @Context HttpHeaders headers) {
        return service.put(plan, TextBody.of(text, headers.getMediaType())).toResponse();
    }

    @GET
    @Path("text")
    @Produces(TEXT)
    @Operation(operationId = "getPlanText", summary = "The plan's text, byte for byte as it was put")
    @APIResponse(
            responseCode = "200",
            description = "The text",
            content = @Content(mediaType = TEXT, schema = @Schema(implementation = String.class)))
    public Response text(
            @PathParam("plan") String plan,
            @Parameter(description = "One of the texts that the plan has ever had, as events link them")
                    @QueryParam("sha256")
                    String sha256,
            @Context HttpHeaders headers) {
        PlanTextQueries.Read<byte[]> text = queries.text(plan, sha256);
        return Representation.of(text.content(), text.version(), headers);
    }

    @GET
    @Path("clauses")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getPlanClauses", summary = "The tree of numbered clauses, read out of the text")
    @APIResponseSchema(ClauseTreeView.class)
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response clauses(@PathParam("plan") String plan, @Context HttpHeaders headers) {
        PlanTextQueries.Read<ClauseTreeView> clauses = queries.clauses(plan);
        return Representation.of(clauses.content(), clauses.version(), headers);
    }
}
