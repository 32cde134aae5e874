package org.jiedui.task.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.task.report.model.ReportDetails;

@Path("/api/v1/tasks/{task}/reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class TaskReportResource {

    private final ReportService service;
    private final ReportReviewService reviews;
    private final ReportQueries queries;

    TaskReportResource(ReportService service, ReportReviewService reviews, ReportQueries queries) {
        this.service = service;
        this.reviews = reviews;
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listTaskReports", summary = "The reports of one task, filtered and sorted")
    @APIResponseSchema(ReportResource.ReportPage.class)
    public Response list(@PathParam("task") String task, @BeanParam ListRead read) {
        return read.of(ReportView.class, query -> queries.page(task, query));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "submitReport",
            summary = "Hands a report in (a unit that the task is assigned to)",
            description = "One report a unit and period (409 report-exists). The task has to be assigned, and neither suspended nor "
                    + "over (409 task-not-open); the first report of a leading unit begins it. A progress of a leading unit "
                    + "that is behind the task's needs a reason.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The report as it stands",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    public Response submit(@PathParam("task") String task, Body<ReportDetails> body) {
        return service.submit(task, body).toResponse();
    }

    @GET
    @Path("{report}")
    @OwnParameters
    @Operation(operationId = "getReport", summary = "One report")
    @APIResponseSchema(ReportView.class)
    public Response get(
            @PathParam("task") String task, @PathParam("report") String report, @BeanParam EntityRead read) {
        return read.of(ReportView.class, () -> queries.get(task, report), at -> queries.get(task, report, at));
    }

    @PATCH
    @Path("{report}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "resubmitReport",
            summary = "Changes a report and so hands it in once more (its unit)",
            description = "A returned one then waits for the office again; an accepted one is not changed any more (409). Period and "
                    + "unit stay.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportDetails.class)))
    @APIResponseSchema(ReportView.class)
    public Response resubmit(@PathParam("task") String task, @PathParam("report") String report, MergePatch patch) {
        return service.resubmit(task, report, patch).toResponse();
    }

    @POST
    @Path("{report}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewReport",
            summary = "Accepts or returns a report (the office of the unit's city; never one's own)",
            description = "With If-Match: what is judged is what was read. A report is returned with a comment. Once that of a "
                    + "leading unit is accepted, the task stands where it says, unless one of a later period has been "
                    + "accepted, the task is over, or it has tasks under it.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReportReview.class)))
    @APIResponseSchema(ReportView.class)
    public Response review(
            @PathParam("task") String task, @PathParam("report") String report, Body<ReportReview> body) {
        return reviews.review(task, report, body).toResponse();
    }

    @GET
    @Path("{report}/history")
    @Operation(operationId = "reportHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("task") String task,
            @PathParam("report") String report,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(task, report, cursor, Parameters.limit(limit));
    }
}
