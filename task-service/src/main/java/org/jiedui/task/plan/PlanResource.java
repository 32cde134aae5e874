package org.jiedui.task.plan;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.batch.BatchAnswer;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.task.plan.model.PlanDetails;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "Policy plans (实施方案), their texts, and what is read out of them")
public class PlanResource {

    private final PlanService service;
    private final PlanQueries queries;
    private final PlanBatches batches;

    PlanResource(PlanService service, PlanQueries queries, PlanBatches batches) {
        this.service = service;
        this.queries = queries;
        this.batches = batches;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listPlans", summary = "Plans, filtered and sorted")
    @APIResponseSchema(PlanPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(PlanView.class, queries::page);
    }

    @GET
    @Path("{plan}")
    @OwnParameters
    @Operation(operationId = "getPlan", summary = "One plan, by id or code")
    @APIResponseSchema(PlanView.class)
    public Response get(@PathParam("plan") String plan, @BeanParam EntityRead read) {
        return read.of(PlanView.class, () -> queries.get(plan), at -> queries.get(plan, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPlan", summary = "Adds a plan (office of a party to it)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The plan as it stands",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    public Response create(Body<PlanDetails> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{plan}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changePlan", summary = "Changes a plan (office of a party to it)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanDetails.class)))
    @APIResponseSchema(PlanView.class)
    public Response change(@PathParam("plan") String plan, MergePatch patch) {
        return service.change(plan, patch).toResponse();
    }

    @DELETE
    @Path("{plan}")
    @Operation(operationId = "removePlan", summary = "Removes a plan that nothing refers to (office of a party to it)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("plan") String plan) {
        return service.remove(plan).toResponse();
    }

    @POST
    @Path("{plan}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "movePlan",
            summary = "Puts a plan into force, or marks it as superseded (office of a party to it)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PlanTransition.class)))
    @APIResponseSchema(PlanView.class)
    public Response move(@PathParam("plan") String plan, Body<PlanTransition> body) {
        return service.move(plan, body).toResponse();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "batchPlans", summary = "Up to 1,000 additions, changes, moves and removals at once (office of a party to them)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchRequest.class)))
    @APIResponseSchema(BatchAnswer.class)
    public Response batch(Body<BatchRequest> body, @QueryParam("partial") String partial) {
        return batches.carryOut(body, partial).toResponse();
    }

    @GET
    @Path("{plan}/history")
    @Operation(operationId = "planHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("plan") String plan,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(plan, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of plans. */
    @Schema(name = "PlanPage")
    record PlanPage(List<PlanView> items, String next, Long total) {}
}
