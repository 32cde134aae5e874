package org.jiedui.platform.bare;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.http.RequestBytes;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.representation.Representation;

/** What a service's resources look like, and no more: it stores nothing. */
@Path("/api/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

    static final UUID ID = UUID.fromString("01970000-0000-7000-8000-000000000001");

    private static final SampleDetails STANDING = new SampleDetails(
            "standing",
            7,
            1,
            new BigDecimal("1.50"),
            true,
            SampleKind.SMALL,
            null,
            null,
            null,
            null,
            new SamplePart("main", 1),
            List.of("a", "b"),
            null,
            new TreeMap<>(Map.of("x", 1, "y", 2)));

    private final CurrentCaller caller;
    private final RequestBytes bytes;

    SampleResource(CurrentCaller caller, RequestBytes bytes) {
        this.caller = caller;
        this.bytes = bytes;
    }

    @GET
    public Map<String, Object> list(@QueryParam("limit") String limit, @QueryParam("after") String after) {
        return Map.of(
                "limit", Parameters.limit(limit), "after", Parameters.notNegative("after", after == null ? "0" : after));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id, @Context HttpHeaders headers) {
        return Representation.of(new SampleView(ID, 3, null, STANDING), 3, headers);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createSample")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SampleDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "The sample",
            content = @Content(schema = @Schema(implementation = SampleDetails.class)))
    public Response create(Body<SampleDetails> body) {
        return Response.created(URI.create("/api/v1/samples/" + ID)).entity(body.value()).build();
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "changeSample")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SampleDetails.class)))
    public SampleDetails change(@PathParam("id") String id, MergePatch patch) {
        return patch.applyTo(STANDING, SampleView.class, (details, faults) -> {});
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {}

    @POST
    @Path("{id}/transitions")
    public Map<String, String> move(@PathParam("id") String id) {
        return Map.of("moved", id);
    }

    @PUT
    @Path("{id}/text")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public byte[] text(@PathParam("id") String id, String text) {
        return bytes.get();
    }

    @POST
    @Path("uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_PLAIN)
    public String upload(InputStream body) throws IOException {
        return "read " + body.transferTo(OutputStream.nullOutputStream()) + " and kept " + bytes.get().length;
    }

    @GET
    @Path("caller")
    public Caller caller() {
        return caller.get();
    }

    @GET
    @Path("failure")
    public String failure() {
        throw new IllegalStateException("SELECT secret FROM org.jiedui.Secret");
    }

    @GET
    @Path("late")
    public String late() throws InterruptedException {
        Thread.sleep(1_800);
        return "too late";
    }

    @GET
    @Path("pause")
    public String pause() throws InterruptedException {
        Thread.sleep(500);
        return "in time";
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.TEXT_PLAIN)
    public Multi<String> stream() {
        return Multi.createFrom().ticks().every(Duration.ofMillis(500)).map(tick -> "tick " + tick).select().first(10);
    }
}
