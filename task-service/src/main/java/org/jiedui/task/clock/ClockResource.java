package org.jiedui.task.clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/tasks/{task}/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class ClockResource {

    private final ClockQueries queries;

    ClockResource(ClockQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "taskClock",
            summary = "Whose time a task has taken, stretch by stretch",
            description = "From its first assignment until it is over. Time in which a leading unit's report waits for its review, or "
                    + "the task for its acceptance, is the office's; that in which the work waits for a unit in support is that unit's; "
                    + "while a task is suspended its time is nobody's; all other is the leading units'. The segments sum to the working time that has gone by.")
    @APIResponseSchema(TaskClockView.class)
    public Response clock(@PathParam("task") String task) {
        return Response.ok(queries.of(task)).header("Cache-Control", "private, no-cache").build();
    }
}
