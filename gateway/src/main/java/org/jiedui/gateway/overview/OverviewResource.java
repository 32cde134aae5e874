package org.jiedui.gateway.overview;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.gateway.freshness.FreshnessService.FromView;
import org.jiedui.gateway.view.Selection;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Views", description = "Joined across services, from memory; each answer tells how far it is behind")
public class OverviewResource {

    private static final String PLAN = "id or code of a plan; only its tasks and changes count";
    private static final String YEAR = "only tasks that are due in this year count";
    private static final String ORGANIZATION = "codes, comma-separated or repeated: only what these units have to do with counts. With "
            + "region and city, any of all that are named";
    private static final String REGION = "the same for regions";

    private final OverviewService service;
    private final SelectionReader selections;
    private final CurrentCaller caller;

    OverviewResource(OverviewService service, SelectionReader selections, CurrentCaller caller) {
        this.service = service;
        this.selections = selections;
        this.caller = caller;
    }

    @GET
    @FromView
    @NonBlocking
    @Operation(operationId = "overview", summary = "The programme at a glance, as far as the caller may see it")
    @APIResponseSchema(OverviewView.class)
    public Response overview(
            @Parameter(description = PLAN) @QueryParam("plan") String plan,
            @Parameter(description = YEAR) @QueryParam("year") String year) {
        return answer(plan, year, List.of(), List.of(), List.of(), service::overview);
    }

    @GET
    @Path("/lights")
    @FromView
    @NonBlocking
    @Operation(
            operationId = "lights",
            summary = "How the tasks under way stand, by unit, plan and city, and which do not show green")
    @APIResponseSchema(LightsView.class)
    public Response lights(
            @Parameter(description = PLAN) @QueryParam("plan") String plan,
            @Parameter(description = YEAR) @QueryParam("year") String year,
            @Parameter(description = ORGANIZATION) @QueryParam("organization") List<String> organizations,
            @Parameter(description = REGION) @QueryParam("region") List<String> regions,
            @Parameter(description = "the same for cities, of the units that lead") @QueryParam("city") List<String> cities) {
        return answer(plan, year, organizations, regions, cities, service::lights);
    }

    @GET
    @Path("/waiting")
    @FromView
    @NonBlocking
    @Operation(
            operationId = "waiting",
            summary = "What waits for whom: what is to be accepted, reviewed, decided and answered, the longest waits first",
            description = "While a task is suspended its clocks stand still, and nothing of it waits for anybody.")
    @APIResponseSchema(WaitingView.class)
    public Response waiting(
            @Parameter(description = PLAN) @QueryParam("plan") String plan,
            @Parameter(description = YEAR) @QueryParam("year") String year,
            @Parameter(description = ORGANIZATION) @QueryParam("organization") List<String> organizations,
            @Parameter(description = REGION) @QueryParam("region") List<String> regions,
            @Parameter(description = "the same for the offices of cities") @QueryParam("city") List<String> cities) {
        return answer(plan, year, organizations, regions, cities, service::waiting);
    }

    private Response answer(
            String plan,
            String year,
            List<String> organizations,
            List<String> regions,
            List<String> cities,
            BiFunction<Caller, Selection, byte[]> view) {
        Caller asking = caller.get();
        if (!asking.readsBusinessData()) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
        Selection selection = selections.read(plan, year, organizations, regions, cities);
        return Response.ok(view.apply(asking, selection), MediaType.APPLICATION_JSON_TYPE)
                .header("Vary", "Authorization")
                .build();
    }
}
