package org.jiedui.platform.attachment;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.http.OwnParameters;
import org.jiedui.platform.listing.PageAnswer;
import org.jiedui.platform.problem.ProblemDocument;
import org.jiedui.platform.read.EntityRead;
import org.jiedui.platform.upload.Upload;

/**
 * The attachments of things of one kind. A kind's own resource extends it with nothing but its path, {@code
 * /api/v1/things/{id}/attachments}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AttachmentResource<A extends Attachable> {

    private final Attachables<A> things;
    private final AttachmentListing listing;

    @Inject
    AttachmentUploadService uploads;

    @Inject
    AttachmentService service;

    @Inject
    AttachmentQueries queries;

    @Inject
    AttachmentContentQueries contents;

    protected AttachmentResource(Attachables<A> things, AttachmentListing listing) {
        this.things = things;
        this.listing = listing;
    }

    @GET
    @OwnParameters
    @Operation(operationId = "listAttachments", summary = "Attachments, filtered and sorted; oldest first")
    @APIResponseSchema(AttachmentPage.class)
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        return PageAnswer.of(queries.page(things, listing, id, uri.getQueryParameters()), uri);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addAttachment",
            summary = "Adds a file, of at most 20 MiB",
            description = "What a file is, is told by its content, and must be what its name says: pdf, ofd, docx, xlsx, "
                    + "pptx, doc, xls, ppt, wps, et, dps, png, jpg, gif, webp, txt, csv; documents with macros are not taken. "
                    + "Its name has at most 255 bytes in UTF-8, no path and no invisible characters. "
                    + "A thing has at most 100 attachments.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = AttachmentForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "The attachment",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response add(@PathParam("id") String id, Upload upload) {
        return uploads.add(things, id, upload).toResponse();
    }

    @GET
    @Path("{attachment}")
    @OwnParameters
    @Operation(operationId = "getAttachment", summary = "What is told of an attachment")
    @APIResponseSchema(AttachmentView.class)
    public Response get(
            @PathParam("id") String id, @PathParam("attachment") String attachment, @BeanParam EntityRead read) {
        return read.of(
                AttachmentView.class,
                () -> queries.get(things, id, attachment),
                at -> queries.get(things, id, attachment, at));
    }

    @GET
    @Path("{attachment}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "downloadAttachment",
            summary = "The content of an attachment, or a range of it",
            description = "One range of bytes can be asked for; where several are, the whole content is the answer. "
                    + "The ETag is the content's SHA-256.")
    @APIResponse(responseCode = "200", description = "The whole content", content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The range that was asked for", content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "416", description = "The range lies beyond the content; Content-Range tells its size", content = @Content(mediaType = ProblemDocument.MEDIA_TYPE))
    public Response content(
            @PathParam("id") String id,
            @PathParam("attachment") String attachment,
            @Context HttpHeaders headers,
            @Context Request request) {
        return contents.content(things, id, attachment, headers, request.getMethod().equals("GET"));
    }

    @DELETE
    @Path("{attachment}")
    @Operation(operationId = "removeAttachment", summary = "Removes an attachment")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") String id, @PathParam("attachment") String attachment) {
        return service.remove(things, id, attachment).toResponse();
    }

    /** For the OpenAPI document only: a page of attachments. */
    @Schema(name = "AttachmentPage")
    record AttachmentPage(List<AttachmentView> items, String next, Long total) {}

    /** For the OpenAPI document only: the form that is uploaded. */
    @Schema(name = "AttachmentForm", requiredProperties = "file")
    record AttachmentForm(
            @Schema(type = SchemaType.STRING, format = "binary") String file, @Schema(maxLength = 500) String description) {}
}
