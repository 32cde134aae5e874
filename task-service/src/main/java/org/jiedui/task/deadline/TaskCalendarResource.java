package org.jiedui.task.deadline;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.digest.Sha256;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.representation.Representation;
import org.jiedui.platform.text.Language;

@Path("/api/v1/tasks/calendar.ics")
@Tag(name = "Tasks")
public class TaskCalendarResource {

    private static final String ICALENDAR = "text/calendar; charset=utf-8";

    private final DeadlineQueries queries;

    TaskCalendarResource(DeadlineQueries queries) {
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces(ICALENDAR)
    @Operation(
            operationId = "taskCalendar",
            summary = "Deadlines as a calendar to subscribe to",
            description = "The filters and rights of the list of tasks. One event for each deadline, each day of a milestone and each "
                    + "day by which a reply to a supervision is awaited. Of up to 5,000 tasks; more are a 422 too-many-rows.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar stream (RFC 5545)",
            content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    public Response calendar(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = "zh or en: the language of the events' summaries; zh by default")
                    String languages) {
        Language language = Language.accepted(languages);
        byte[] feed = CalendarFeed.of(queries.of(uri.getQueryParameters()), language).getBytes(StandardCharsets.UTF_8);
        Response answer = Representation.of(feed, "\"" + Sha256.hex(feed) + "\"", headers);
        return Response.fromResponse(answer)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .language(language.tag())
                .build();
    }
}
