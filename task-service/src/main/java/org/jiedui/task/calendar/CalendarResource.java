package org.jiedui.task.calendar;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.clock.Days;

@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar", description = "Working days (工作日): days off and days worked instead (调休), and the notices behind them")
public class CalendarResource {

    private final CalendarQueries queries;
    private final Days days;

    CalendarResource(CalendarQueries queries, Days days) {
        this.queries = queries;
        this.days = days;
    }

    @GET
    @Operation(
            operationId = "calendar",
            summary = "What each day of a stretch is: worked or off, and by which notice",
            description = "At most 400 days. A day of a year of which no notice is known yet is provisional: only weekends "
                    + "are off so far.")
    @APIResponseSchema(CalendarView.class)
    public Response days(
            @Parameter(description = "The first day; 1 January of this year by default") @QueryParam("from")
                    String from,
            @Parameter(description = "The last day; 31 December of the first day's year by default") @QueryParam("to")
                    String to,
            @Parameter(description = "A day: without the notices that were published after it") @QueryParam("asKnownOn")
                    String asKnownOn) {
        CalendarView view = queries.days(CalendarStretch.read(from, to, asKnownOn, days.today()));
        return Response.ok(view).header("Cache-Control", "private, no-cache").build();
    }
}
