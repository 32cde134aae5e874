package org.jiedui.pairing.region;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.jiedui.pairing.region.model.RegionDetails;
import org.jiedui.platform.batch.BatchAnswer;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.imports.ImportResult;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;

@Path("/api/v1/regions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Regions", description = "Regions (区划) by GB/T 2260 code, and functional zones (功能区)")
public class RegionResource {

    private final RegionService service;
    private final RegionQueries queries;
    private final RegionBatches batches;
    private final RegionImports imports;

    RegionResource(RegionService service, RegionQueries queries, RegionBatches batches, RegionImports imports) {
        this.service = service;
        this.queries = queries;
        this.batches = batches;
        this.imports = imports;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listRegions", summary = "Regions, filtered and sorted")
    @APIResponseSchema(RegionPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(RegionView.class, queries::page);
    }

    @GET
    @Path("{region}")
    @OwnParameters
    @Operation(operationId = "getRegion", summary = "One region, by id or code")
    @APIResponseSchema(RegionView.class)
    public Response get(@PathParam("region") String region, @BeanParam EntityRead read) {
        return read.of(RegionView.class, () -> queries.get(region), at -> queries.get(region, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRegion", summary = "Adds a region (office of its city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegionDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The region as it stands",
            content = @Content(schema = @Schema(implementation = RegionView.class)))
    public Response create(Body<RegionDetails> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{region}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeRegion", summary = "Changes a region (office of its city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegionDetails.class)))
    @APIResponseSchema(RegionView.class)
    public Response change(@PathParam("region") String region, MergePatch patch) {
        return service.change(region, patch).toResponse();
    }

    @DELETE
    @Path("{region}")
    @Operation(operationId = "removeRegion", summary = "Removes a region that nothing refers to (office of its city)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("region") String region) {
        return service.remove(region).toResponse();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "batchRegions", summary = "Up to 1,000 additions, changes and removals at once (office of their city)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchRequest.class)))
    @APIResponseSchema(BatchAnswer.class)
    public Response batch(Body<BatchRequest> body, @QueryParam("partial") String partial) {
        return batches.carryOut(body, partial).toResponse();
    }

    @POST
    @Path("import")
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "importRegions",
            summary = "Additions and changes out of a sheet, at most 20,000 rows (office of their city)")
    @APIResponseSchema(ImportResult.class)
    public Response importSheet(SheetUpload sheet, @QueryParam("dryRun") String dryRun) {
        return imports.carryOut(sheet, dryRun).toResponse();
    }

    @GET
    @Path("{region}/history")
    @Operation(operationId = "regionHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("region") String region,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(region, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of regions. */
    @Schema(name = "RegionPage")
    record RegionPage(List<RegionView> items, String next, Long total) {}
}
