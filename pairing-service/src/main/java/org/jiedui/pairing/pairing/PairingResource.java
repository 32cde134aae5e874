package org.jiedui.pairing.pairing;

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

@Path("/api/v1/pairings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Pairings", description = "Pairings (结对) between regions of the two cities, and their sub-pairings")
public class PairingResource {

    private final PairingService service;
    private final PairingQueries queries;
    private final PairingBatches batches;
    private final PairingImports imports;

    PairingResource(PairingService service, PairingQueries queries, PairingBatches batches, PairingImports imports) {
        this.service = service;
        this.queries = queries;
        this.batches = batches;
        this.imports = imports;
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listPairings", summary = "Pairings, filtered and sorted")
    @APIResponseSchema(PairingPage.class)
    public Response list(@BeanParam ListRead read) {
        return read.of(PairingView.class, queries::page);
    }

    @GET
    @Path("{pairing}")
    @OwnParameters
    @Operation(operationId = "getPairing", summary = "One pairing, by id or code")
    @APIResponseSchema(PairingView.class)
    public Response get(@PathParam("pairing") String pairing, @BeanParam EntityRead read) {
        return read.of(PairingView.class, () -> queries.get(pairing), at -> queries.get(pairing, at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createPairing", summary = "Adds a pairing (office of one of its cities)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PairingBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The pairing as it stands",
            content = @Content(schema = @Schema(implementation = PairingView.class)))
    public Response create(Body<PairingBody> body) {
        return service.create(body).toResponse();
    }

    @PATCH
    @Path("{pairing}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changePairing", summary = "Changes a pairing (office of one of its cities)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PairingBody.class)))
    @APIResponseSchema(PairingView.class)
    public Response change(@PathParam("pairing") String pairing, MergePatch patch) {
        return service.change(pairing, patch).toResponse();
    }

    @POST
    @Path("{pairing}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "movePairing",
            summary = "Moves a pairing to another status (office of one of its cities)",
            description = "PROPOSED → ACTIVE, ENDED; ACTIVE → ENDED; ENDED → ACTIVE, if its links are still free")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = PairingTransition.class)))
    @APIResponseSchema(PairingView.class)
    public Response move(@PathParam("pairing") String pairing, Body<PairingTransition> body) {
        return service.move(pairing, body).toResponse();
    }

    @DELETE
    @Path("{pairing}")
    @Operation(
            operationId = "removePairing",
            summary = "Removes a pairing without sub-pairings (office of one of its cities)")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("pairing") String pairing) {
        return service.remove(pairing).toResponse();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "batchPairings", summary = "Up to 1,000 additions, changes, moves and removals at once (office of one of their cities)")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = BatchRequest.class)))
    @APIResponseSchema(BatchAnswer.class)
    public Response batch(Body<BatchRequest> body, @QueryParam("partial") String partial) {
        return batches.carryOut(body, partial).toResponse();
    }

    @POST
    @Path("import")
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "importPairings",
            summary = "Additions and changes out of a sheet, at most 20,000 rows (office of one of their cities)")
    @APIResponseSchema(ImportResult.class)
    public Response importSheet(SheetUpload sheet, @QueryParam("dryRun") String dryRun) {
        return imports.carryOut(sheet, dryRun).toResponse();
    }

    @GET
    @Path("{pairing}/history")
    @Operation(operationId = "pairingHistory", summary = "Who changed what, when and why; newest first")
    public HistoryPage history(
            @PathParam("pairing") String pairing,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        return queries.history(pairing, cursor, Parameters.limit(limit));
    }

    /** For the OpenAPI document only: a page of pairings. */
    @Schema(name = "PairingPage")
    record PairingPage(List<PairingView> items, String next, Long total) {}
}
