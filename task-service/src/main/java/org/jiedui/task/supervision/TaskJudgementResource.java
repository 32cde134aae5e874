package org.jiedui.task.supervision;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;

@Path("/api/v1/tasks/{task}/judgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class TaskJudgementResource {

    private final JudgementQueries queries;

    TaskJudgementResource(JudgementQueries queries) {
        this.queries = queries;
    }

    @GET
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
