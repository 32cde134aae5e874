package org.jiedui.task.supervision;

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

@Path("/api/v1/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supervision")
public class SupervisionResource {

    private final SupervisionQueries queries;

    SupervisionResource(SupervisionQueries queries) {
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "listSupervisions",
            summary = "What is raised with units, across tasks: OPEN waits for a unit, ANSWERED for an office")
    @APIResponseSchema(SupervisionPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(SupervisionView.class, queries::page);
    }

    /** For the OpenAPI document only: a page of supervisions. */
    @Schema(name = "SupervisionPage")
    record SupervisionPage(List<SupervisionView> items, String next, Long total) {}
}
