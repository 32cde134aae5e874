package org.jiedui.platform.job;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.listing.PageAnswer;
import org.jiedui.platform.representation.Representation;
import org.jiedui.platform.text.Language;

/** Long work: what was asked for, how far it is, and what came of it. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "Long work that goes on after its request was answered with 202")
public class JobResource {

    private final JobService service;
    private final JobQueries queries;

    JobResource(JobService service, JobQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Operation(
            operationId = "listJobs",
            summary = "The caller's own jobs in this service; all of them for an operator",
            description = "Without results. Each service tells its own: the gateway answers 404 here.")
    @APIResponseSchema(JobPage.class)
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return PageAnswer.of(queries.page(uri.getQueryParameters(), language(headers)), uri);
    }

    @GET
    @Path("{job}")
    @Operation(
            operationId = "getJob",
            summary = "One job, for whoever asked for it and for operators",
            description = "Ask again every second or so until it has ended. It is kept for 7 days after that. An operator "
                    + "sees neither the result nor what an error says of the data.")
    @APIResponseSchema(JobView.class)
    public Response get(@PathParam("job") String job, @Context HttpHeaders headers) {
        JobView view = queries.get(job, language(headers));
        return Representation.of(view, view.version(), headers);
    }

    @POST
    @Path("{job}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "moveJob",
            summary = "Cancels a job that has not ended, for whoever asked for it and for operators",
            description = "The only move is to CANCELLED. Nothing of what the job has done stays. The version of a running job moves with "
                    + "its progress: If-Match: * cancels it wherever it is.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = JobTransition.class)))
    @APIResponseSchema(JobView.class)
    public Response move(@PathParam("job") String job, Body<JobTransition> body, @Context HttpHeaders headers) {
        return service.move(job, body, language(headers)).toResponse();
    }

    private static Language language(HttpHeaders headers) {
        return Language.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** For the OpenAPI document only: a page of jobs. */
    @Schema(name = "JobPage")
    record JobPage(List<JobView> items, String next, Long total) {}
}
