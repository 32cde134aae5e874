package org.jiedui.task.supervision;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;

@Path("/api/v1/supervision-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision", description = "Supervision (督办): rules, judgements, what is raised and how units reply")
public class SupervisionRuleResource {

    private final SupervisionRuleService service;
    private final SupervisionRuleQueries queries;

    SupervisionRuleResource(SupervisionRuleService service, SupervisionRuleQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listSupervisionRules", summary = "Rules by which tasks are judged, filtered and sorted")
    @APIResponseSchema(SupervisionRulePage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(SupervisionRuleView.class, queries::page);
    }

    @GET
    @Path("{rule}")
    @OwnParameters
    @Operation(operationId = "getSupervisionRule", summary = "One rule, by id or code")
    @APIResponseSchema(SupervisionRuleView.class)
    public Response get(@PathParam("rule") String rule, @BeanParam EntityRead read) {
        return read.of(SupervisionRuleView.class, () -> queries.get(rule), at -> queries.get(rule, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createSupervisionRule",
            summary = "Makes a rule (an office for its city's tasks; an operator a general one)",
            description = "A city's own rules of a kind take the place of the general ones of that kind. The worst that any "
                    + "rule finds counts.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupervisionRuleDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The rule as it stands",
            content = @Content(schema = @Schema(implementation = SupervisionRuleView.class)))
    public Response create(Body<SupervisionRuleDetails> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{rule}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "changeSupervisionRule",
            summary = "Changes a rule (the office of its city; an operator a general one)",
            description = "From the next judgement on; how tasks were judged stays. A rule is not removed, but can be disabled.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupervisionRuleDetails.class)))
    @APIResponseSchema(SupervisionRuleView.class)
    public Response change(@PathParam("rule") String rule, MergePatch patch) {
        return service.change(rule, patch).toResponse();
    }

    @GET
    @Path("{rule}/history")
    @Operation(operationId = "supervisionRuleHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("rule") String rule, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return queries.history(rule, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of rules. */
    @Schema(name = "SupervisionRulePage")
    record SupervisionRulePage(List<SupervisionRuleView> items, String next, Long total) {}
}
