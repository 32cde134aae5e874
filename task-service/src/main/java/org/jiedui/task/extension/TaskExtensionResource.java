package org.jiedui.task.extension;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.task.extension.model.ExtensionDetails;

@Path("/api/v1/tasks/{task}/extension-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Extension requests")
public class TaskExtensionResource {

    private final ExtensionService service;
    private final ExtensionDecisionService decisions;
    private final ExtensionQueries queries;

    TaskExtensionResource(ExtensionService service, ExtensionDecisionService decisions, ExtensionQueries queries) {
        this.service = service;
        this.decisions = decisions;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listTaskExtensionRequests", summary = "The extension requests of one task, filtered and sorted")
    @APIResponseSchema(ExtensionResource.ExtensionPage.class)
    public Response list(@PathParam("task") String task, @BeanParam ListRead read) {
        return read.of(ExtensionView.class, query -> queries.page(task, query));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestExtension",
            summary = "Asks for a later deadline (a unit that leads the task)",
            description = "One request of a task is open at a time (409 request-open). The task has to have a deadline (409 "
                    + "no-deadline), to be assigned, and to be neither suspended nor over (409 task-not-open).")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExtensionDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The request as it stands",
            content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    public Response request(@PathParam("task") String task, Body<ExtensionDetails> body) {
        return service.request(task, body).toResponse();
    }

    @GET
    @Path("{request}")
    @OwnParameters
    @Operation(operationId = "getExtensionRequest", summary = "One extension request")
    @APIResponseSchema(ExtensionView.class)
    public Response get(
            @PathParam("task") String task, @PathParam("request") String request, @BeanParam EntityRead read) {
        return read.of(ExtensionView.class, () -> queries.get(task, request), at -> queries.get(task, request, at));
    }

    @POST
    @Path("{request}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideExtension",
            summary = "Approves or rejects a request (an office that keeps the task; never one's own)",
            description = "With If-Match: what is decided is what was read. A request is rejected with a comment. An approved one "
                    + "gives the task its new deadline; the history keeps the old one. warnings[] tells where it is after that "
                    + "of the task above.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ExtensionRuling.class)))
    @APIResponseSchema(ExtensionView.class)
    public Response decide(
            @PathParam("task") String task, @PathParam("request") String request, Body<ExtensionRuling> body) {
        return decisions.decide(task, request, body).toResponse();
    }

    @GET
    @Path("{request}/history")
    @Operation(operationId = "extensionRequestHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("task") String task,
            @PathParam("request") String request,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(task, request, cursor, Parameters.limit(limit));
    }
}
