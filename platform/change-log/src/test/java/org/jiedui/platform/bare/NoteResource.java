package org.jiedui.platform.bare;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jiedui.platform.bare.model.NoteDetails;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.batch.Batches;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.read.ListRead;
import org.jiedui.platform.sheet.SheetFormat;
import org.jiedui.platform.imports.SheetUpload;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;

@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
public class NoteResource {

    private final NoteService service;
    private final NoteQueries queries;
    private final Batches batches;
    private final BatchUseCases useCases;
    private final NoteImports imports;

    NoteResource(NoteService service, NoteQueries queries, Batches batches, NoteImports imports) {
        this.service = service;
        this.queries = queries;
        this.batches = batches;
        this.imports = imports;
        this.useCases = BatchUseCases.of("note")
                .requiring(service::writes)
                .locking(service::lock)
                .creating(NoteDetails.class, body -> service.create(body, false))
                .changing((id, patch) -> service.change(id(id), patch))
                .removing(id -> service.remove(id(id)));
    }

    @GET
    @OwnParameters
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(operationId = "listNotes")
    public Response list(@BeanParam ListRead read) {
        return read.of(NoteView.class, queries::page);
    }

    @GET
    @Path("{id}")
    @OwnParameters
    @Operation(operationId = "getNote")
    public Response get(@PathParam("id") String id, @BeanParam EntityRead read) {
        return read.of(NoteView.class, () -> queries.get(id(id)), at -> queries.get(id(id), at));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(Body<NoteDetails> body, @QueryParam("thenFail") String thenFail) {
        return service.create(body, thenFail != null).toResponse();
    }

    @POST
    @Path("many")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response createMany(Body<NoteJobs.Input> body) {
        return service.createMany(body).toResponse();
    }

    @POST
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response batch(Body<BatchRequest> body, @QueryParam("partial") String partial) {
        return batches.carryOut(body, partial, useCases).toResponse();
    }

    @POST
    @Path("import")
    @Consumes({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    public Response importSheet(SheetUpload sheet, @QueryParam("dryRun") String dryRun) {
        return imports.carryOut(sheet, dryRun).toResponse();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    public Response change(@PathParam("id") String id, MergePatch patch) {
        return service.change(id(id), patch).toResponse();
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        return service.remove(id(id)).toResponse();
    }

    @GET
    @Path("{id}/history")
    public HistoryPage history(
            @PathParam("id") String id, @QueryParam("cursor") String cursor, @QueryParam("limit") String limit) {
        return queries.history(id(id), cursor, Parameters.limit(limit));
    }

    static UUID id(String text) {
        return Ids.read(text).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }
}
