package org.jiedui.task.report;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

@Path("/api/v1/reports")
@Tag(name = "Reports", description = "Progress reports (进展报告) of units on their tasks, and their review")
public class ReportResource {

    private final ReportQueries queries;

    ReportResource(ReportQueries queries) {
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "listReports",
            summary = "Reports across tasks, filtered and sorted",
            description = "What waits for whom: status=SUBMITTED&city=120000 for Tianjin's office, "
                    + "status=RETURNED&organization=TJ-DRC for that unit.")
    @APIResponseSchema(ReportPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(ReportView.class, queries::page);
    }

    /** For the OpenAPI document only: a page of reports. */
    @Schema(name = "ProgressReportPage")
    record ReportPage(List<ReportView> items, String next, Long total) {}
}
