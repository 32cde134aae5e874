package org.jiedui.task.task;

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
import org.jiedui.platform.batch.BatchAnswer;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.imports.ImportResult;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.listing.PageAnswer;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.task.task.model.TaskDetails;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "Tasks (重点任务), out of a plan's clauses or added by hand")
public class TaskResource {

    private final TaskService service;
    private final TaskTransitionService transitions;
    private final TaskQueries queries;
    private final TaskReminderQueries reminders;
    private final TaskBatches batches;
    private final TaskImports imports;

    TaskResource(
            TaskService service,
            TaskTransitionService transitions,
            TaskQueries queries,
            TaskReminderQueries reminders,
            TaskBatches batches,
            TaskImports imports) {
        this.service = service;
        this.transitions = transitions;
        this.queries = queries;
        this.reminders = reminders;
        this.batches = batches;
        this.imports = imports;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listTasks", summary = "Tasks, filtered and sorted")
    @APIResponseSchema(TaskPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(TaskView.class, queries::page);
    }

    @GET
    @Path("reminders")
    @OwnParameters
    @Operation(
            operationId = "listTaskReminders",
            summary = "Reminders of the caller's own open tasks, due soon or overdue",
            description = "An office is reminded of the tasks that it keeps, a reporter of those assigned to its units. Made on the "
                    + "morning of working days: 7, 3 and 1 working days before the due day, on the day after it, and every 7 "
                    + "days from then on; what falls on days off comes when they end.")
    @APIResponseSchema(TaskReminderPage.class)
    public Response reminders(@Context UriInfo uri) {
        return PageAnswer.of(reminders.page(uri.getQueryParameters()), uri);
    }

    @GET
    @Path("{task}")
    @OwnParameters
    @Operation(operationId = "getTask", summary = "One task, by id or code")
    @APIResponseSchema(TaskView.class)
    public Response get(@PathParam("task") String task, @BeanParam EntityRead read) {
        return read.of(TaskView.class, () -> queries.get(task), at -> queries.get(task, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createTask",
            summary = "Adds a task (office; into a plan only as a party to it)",
            description = "Only the title is required. Units and regions are given by their codes.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TaskDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The task as it stands",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response create(Body<TaskDetails> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{task}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeTask", summary = "Changes a task (an office that keeps it)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TaskDetails.class)))
    @APIResponseSchema(TaskView.class)
    public Response change(@PathParam("task") String task, MergePatch patch) {
        return service.change(task, patch).toResponse();
    }

    @DELETE
    @Path("{task}")
    @Operation(operationId = "removeTask", summary = "Removes a task with none under it (an office that keeps it)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("task") String task) {
        return service.remove(task).toResponse();
    }

    @POST
    @Path("{task}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveTask",
            summary = "Moves a task to another state (an office that keeps it; a leading unit to IN_PROGRESS and "
                    + "IN_ACCEPTANCE)",
            description = "SUSPENDED, CANCELLED and the way back from IN_ACCEPTANCE to IN_PROGRESS need a reason. Beyond "
                    + "DRAFT somebody has to lead the task (409 lead-required); it is not completed while tasks under it "
                    + "are open (409 children-open). A suspended task goes back to where it was suspended from.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TaskTransition.class)))
    @APIResponseSchema(TaskView.class)
    public Response move(@PathParam("task") String task, Body<TaskTransition> body) {
        return transitions.move(task, body).toResponse();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "batchTasks", summary = "Up to 1,000 additions, changes, moves and removals at once (an office that keeps them; moves also by a leading unit)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchRequest.class)))
    @APIResponseSchema(BatchAnswer.class)
    public Response batch(Body<BatchRequest> body, @QueryParam("partial") String partial) {
        return batches.carryOut(body, partial).toResponse();
    }

    @POST
    @Path("assignments/batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assignTasks", summary = "Gives up to 1,000 tasks to the same units at once (an office that keeps them)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TaskAssignments.class)))
    @APIResponseSchema(BatchAnswer.class)
    public Response assign(Body<TaskAssignments> body, @QueryParam("partial") String partial) {
        return batches.assign(body, partial).toResponse();
    }

    @POST
    @Path("import")
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "importTasks",
            summary = "Additions and changes out of a sheet, at most 20,000 rows (office; into a plan only as a party to it)")
    @APIResponseSchema(ImportResult.class)
    public Response importSheet(SheetUpload sheet, @QueryParam("dryRun") String dryRun) {
        return imports.carryOut(sheet, dryRun).toResponse();
    }

    @GET
    @Path("{task}/history")
    @Operation(operationId = "taskHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("task") String task,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(task, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of tasks. */
    @Schema(name = "TaskPage")
    record TaskPage(List<TaskView> items, String next, Long total) {}

    /** For the OpenAPI document only: a page of reminders. */
    @Schema(name = "TaskReminderPage")
    record TaskReminderPage(List<TaskReminderView> items, String next, Long total) {}
}
