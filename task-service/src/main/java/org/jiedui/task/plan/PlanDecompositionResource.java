package org.jiedui.task.plan;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.representation.Representation;

@Path("/api/v1/plans/{plan}/decomposition")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanDecompositionResource {

    private final PlanDecompositionService decompositions;
    private final PlanAdoptionService adoptions;
    private final PlanDecompositionQueries queries;

    PlanDecompositionResource(
            PlanDecompositionService decompositions,
            PlanAdoptionService adoptions,
            PlanDecompositionQueries queries) {
        this.decompositions = decompositions;
        this.adoptions = adoptions;
        this.queries = queries;
    }

    @POST
    @Operation(
            operationId = "decomposePlan",
            summary = "Reads a proposal of draft tasks out of the plan's text (office of a party to it)",
            description = "Asked again, it looks up the units again; else the same text gives the same proposal.")
    @APIResponse(
            responseCode = "201",
            description = "The first proposal of this text",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The proposal of this text as it is now",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response decompose(@PathParam("plan") String plan) {
        return decompositions.decompose(plan).toResponse();
    }

    @GET
    @Operation(operationId = "getDecomposition", summary = "The proposal that was made of the text as it stands")
    @APIResponseSchema(ProposalView.class)
    public Response get(@PathParam("plan") String plan, @Context HttpHeaders headers) {
        PlanDecompositionQueries.Read read = queries.get(plan);
        return Representation.of(read.proposal(), read.version(), headers);
    }

    @POST
    @Path("adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "adoptDrafts",
            summary = "Makes tasks of drafts, each once (office of a party to the plan)",
            description = "Either all drafts or those named. An override is a merge patch on the task that would come "
                    + "of the draft. Jiedui-Version names the tasks unless they are over 100.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Adoption.class)))
    @APIResponse(
            responseCode = "200",
            description = "The tasks that the drafts are now",
            content = @Content(schema = @Schema(implementation = AdoptionView.class)))
    public Response adopt(@PathParam("plan") String plan, Body<Adoption> body) {
        return adoptions.adopt(plan, body).toResponse();
    }
}
