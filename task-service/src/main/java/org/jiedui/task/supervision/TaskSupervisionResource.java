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
import org.jiedui.task.supervision.model.SupervisionDetails;

@Path("/api/v1/tasks/{task}/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class TaskSupervisionResource {

    private final SupervisionService service;
    private final SupervisionQueries queries;

    TaskSupervisionResource(SupervisionService service, SupervisionQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listTaskSupervisions", summary = "What is raised with the units of one task")
    @APIResponseSchema(SupervisionResource.SupervisionPage.class)
    public Response list(@PathParam("task") String task, @BeanParam ListRead read) {
        return read.of(SupervisionView.class, query -> queries.page(task, query));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "raiseSupervision",
            summary = "Raises something with the units of a task (an office that keeps it)",
            description = "One of a level is open at a time (409 supervision-open). The task has to be assigned, and neither "
                    + "suspended nor over (409 task-not-open).")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupervisionDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The supervision as it stands",
            content = @Content(schema = @Schema(implementation = SupervisionView.class)))
    public Response raise(@PathParam("task") String task, Body<SupervisionDetails> body) {
        return service.raise(task, body).toResponse();
    }

    @GET
    @Path("{supervision}")
    @OwnParameters
    @Operation(operationId = "getSupervision", summary = "One supervision")
    @APIResponseSchema(SupervisionView.class)
    public Response get(
            @PathParam("task") String task, @PathParam("supervision") String supervision, @BeanParam EntityRead read) {
        return read.of(
                SupervisionView.class,
                () -> queries.get(task, supervision),
                at -> queries.get(task, supervision, at));
    }

    @PATCH
    @Path("{supervision}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "replyToSupervision",
            summary = "Gives the reply, or another one until it is closed (a unit that leads the task)",
            description = "It then waits for the office, which takes the reply as good or asks for another.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupervisionReply.class)))
    @APIResponseSchema(SupervisionView.class)
    public Response reply(
            @PathParam("task") String task, @PathParam("supervision") String supervision, MergePatch patch) {
        return service.reply(task, supervision, patch).toResponse();
    }

    @POST
    @Path("{supervision}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveSupervision",
            summary = "Closes a supervision, or asks for another reply (an office that keeps the task)",
            description = "To OPEN only from ANSWERED. Anything but closing what is answered needs a reason.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SupervisionTransition.class)))
    @APIResponseSchema(SupervisionView.class)
    public Response move(
            @PathParam("task") String task,
            @PathParam("supervision") String supervision,
            Body<SupervisionTransition> body) {
        return service.move(task, supervision, body).toResponse();
    }

    @GET
    @Path("{supervision}/history")
    @Operation(operationId = "supervisionHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("task") String task,
            @PathParam("supervision") String supervision,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(task, supervision, cursor, Parameters.limit(limit));
    }
}
