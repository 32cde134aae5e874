package org.jiedui.task.comparison;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.text.Text;

@Path("/api/v1/plans/{plan}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanComparisonResource {

    private static final String WITH = "with";

    private final PlanComparisonQueries queries;

    PlanComparisonResource(PlanComparisonQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "comparePlans",
            summary = "What a plan has become in another, clause by clause, and what that means for its tasks",
            description = "Asked about the earlier with the later one, it tells what was added; the other way round, the same was removed.")
    @APIResponseSchema(PlanComparisonView.class)
    @APIResponse(responseCode = "409", ref = "Problem409")
    @APIResponse(responseCode = "422", ref = "Problem422")
    public Response compare(
            @PathParam("plan") String plan,
            @Parameter(required = true, description = "The other plan, by id or code") @QueryParam(WITH) String with) {
        if (with == null) {
            Parameters.refuse(List.of(Parameters.invalid(WITH, Text.of("请指明另一个方案。", "Name the other plan."))));
        }
        return Response.ok(queries.of(plan, with))
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
