package org.jiedui.task.extension;

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

@Path("/api/v1/extension-requests")
@Tag(name = "Extension requests", description = "Requests for later deadlines (延期申请), and their decision")
public class ExtensionResource {

    private final ExtensionQueries queries;

    ExtensionResource(ExtensionQueries queries) {
        this.queries = queries;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            operationId = "listExtensionRequests",
            summary = "Extension requests across tasks, filtered and sorted",
            description = "status=REQUESTED waits for an office; city is that of the unit that asked.")
    @APIResponseSchema(ExtensionPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(ExtensionView.class, queries::page);
    }

    /** For the OpenAPI document only: a page of extension requests. */
    @Schema(name = "ExtensionRequestPage")
    record ExtensionPage(List<ExtensionView> items, String next, Long total) {}
}
