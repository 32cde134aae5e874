package org.jiedui.platform.labels;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jiedui.platform.text.Text;

/** Labels of all enum values, for front-ends that show them. */
@Path("/api/v1/labels")
@Produces(MediaType.APPLICATION_JSON)
public class LabelsResource {

    private final Labels labels;

    LabelsResource(Labels labels) {
        this.labels = labels;
    }

    @GET
    @Operation(operationId = "labels", summary = "Labels of all enum values, in Chinese and in English")
    @APIResponse(
            responseCode = "200",
            description = "By type, then by value. May be kept for 5 minutes.",
            content = @Content(schema = @Schema(implementation = Map.class)))
    public Response labels() {
        Map<String, Map<String, Text>> byType = labels.byType();
        return Response.ok(byType).header("Cache-Control", "private, max-age=300").build();
    }
}
