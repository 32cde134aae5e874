package org.jiedui.task.task;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;

@Path("/api/v1/tasks/{task}/waiting")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class TaskWaitingResource {

    private final TaskWaitingService service;

    TaskWaitingResource(TaskWaitingService service) {
        this.service = service;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "awaitUnit",
            summary = "Says that the work waits for a unit in support (an office that keeps the task, or a unit that leads it)",
            description = "From then on the task's clock charges that unit, until the waiting is ended, the unit is no longer assigned, or the "
                    + "task is handed in, suspended or over. It takes the place of a waiting for another unit.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AwaitedUnit.class)))
    @APIResponseSchema(TaskView.class)
    public Response begin(@PathParam("task") String task, Body<AwaitedUnit> body) {
        return service.begin(task, body).toResponse();
    }

    @DELETE
    @Operation(
            operationId = "endWaiting",
            summary = "Says that the work waits no longer (an office that keeps the task, a unit that leads it, or the awaited unit)")
    @APIResponseSchema(TaskView.class)
    public Response end(@PathParam("task") String task) {
        return service.end(task).toResponse();
    }
}
