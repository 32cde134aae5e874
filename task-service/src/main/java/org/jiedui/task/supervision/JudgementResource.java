package org.jiedui.task.supervision;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;

@Path("/api/v1/judgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class JudgementResource {

    private final JudgementOrderService orders;

    JudgementResource(JudgementOrderService orders) {
        this.orders = orders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "judgeTasks",
            summary = "Judges the tasks that the caller's office keeps, for a day (office)",
            description = "They are judged by themselves on the morning of each working day. A task that has been judged for that "
                    + "day or a later one stays as it was judged. What is judged stays, should the job be cancelled.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = JudgementOrder.class)))
    @APIResponse(
            responseCode = "202",
            description = "A job, whose result counts the tasks judged, the lights changed and the supervisions raised",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Job")))
    public Response judge(Body<JudgementOrder> body) {
        return orders.order(body).toResponse();
    }
}
