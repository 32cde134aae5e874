package org.jiedui.task.supervision;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class JudgementResource {

    private final JudgementOrderService orders;
    private final JudgementQueries queries;

    JudgementResource(JudgementOrderService orders, JudgementQueries queries) {
        this.orders = orders;
        this.queries = queries;
    }

    @POST
    @Path("judgements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "judgeTasks",
            summary = "Judges the tasks that the caller's office keeps, for a day (office)",
            description = "They are judged by themselves on the morning of each working day. A task that has been judged for that "
                    + "day or a later one stays as it was judged. What is judged stays, should the job be cancelled.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = JudgementOrder.class)))
    @APIResponse(responseCode = "202", description = "A job, whose result counts the tasks judged and the lights changed")
    public Response judge(Body<JudgementOrder> body) {
        return orders.order(body).toResponse();
    }

    @GET
    @Path("tasks/{task}/judgements")
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listTaskJudgements", summary = "How a task was judged, day by day, and why; newest first")
    @APIResponseSchema(JudgementPage.class)
    public Response list(@PathParam("task") String task, @BeanParam ListRead read) {
        return read.of(JudgementView.class, query -> queries.page(task, query));
    }

    /** For the OpenAPI document only: a page of judgements. */
    @Schema(name = "JudgementPage")
    record JudgementPage(List<JudgementView> items, String next, Long total) {}
}
