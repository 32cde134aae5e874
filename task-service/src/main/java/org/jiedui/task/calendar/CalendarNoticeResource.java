package org.jiedui.task.calendar;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.task.calendar.model.CalendarNoticeDetails;

@Path("/api/v1/calendar/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
public class CalendarNoticeResource {

    private final CalendarNoticeService service;
    private final CalendarNoticeQueries queries;

    CalendarNoticeResource(CalendarNoticeService service, CalendarNoticeQueries queries) {
        this.service = service;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listCalendarNotices", summary = "Notices of days off, filtered and sorted")
    @APIResponseSchema(CalendarNoticePage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(CalendarNoticeView.class, queries::page);
    }

    @GET
    @Path("{notice}")
    @OwnParameters
    @Operation(operationId = "getCalendarNotice", summary = "One notice, by id or document number")
    @APIResponseSchema(CalendarNoticeView.class)
    public Response get(@PathParam("notice") String notice, @BeanParam EntityRead read) {
        return read.of(CalendarNoticeView.class, () -> queries.get(notice), at -> queries.get(notice, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCalendarNotice",
            summary = "Enters a notice (operator)",
            description = "It counts from the day of its publication on, and stands: what it arranges for a festival of its "
                    + "year replaces whatever earlier notices did, and a later one may replace it. What has been judged by "
                    + "then stays as it was judged.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = CalendarNoticeDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The notice as it stands",
            content = @Content(schema = @Schema(implementation = CalendarNoticeView.class)))
    public Response create(Body<CalendarNoticeDetails> body) {
        return service.create(body).toResponse();
    }

    @GET
    @Path("{notice}/history")
    @Operation(operationId = "calendarNoticeHistory", summary = "Who entered it, and when")
    public HistoryPage history(
            @PathParam("notice") String notice,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(notice, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of notices. */
    @Schema(name = "CalendarNoticePage")
    record CalendarNoticePage(List<CalendarNoticeView> items, String next, Long total) {}
}
