package org.jiedui.platform.attachment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.representation.Versioned;

/**
 * An attachment as clients and followers see it.
 *
 * @param version always 1: an attachment comes and goes, and never changes
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 * @param createdBy who added it, as the change log names callers
 * @param href leads to the content
 */
@Schema(name = "Attachment")
public record AttachmentView(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String mediaType,
        long size,
        String sha256,
        String description,
        String createdBy,
        String href)
        implements Versioned {

    static final int VERSION = 1;

    /** All attachments of a thing, as the thing's own view has them. */
    public static List<AttachmentView> of(Attachable thing, String path, UUID id) {
        return thing.attachments().list().stream()
                .map(attachment -> of(attachment, path + "/" + id))
                .toList();
    }

    /** @param thing the address of the thing that it belongs to */
    static AttachmentView of(Attachment attachment, String thing) {
        return new AttachmentView(
                attachment.id(),
                VERSION,
                attachment.createdAt(),
                attachment.createdAt(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.description(),
                attachment.createdBy(),
                thing + "/attachments/" + attachment.id() + "/content");
    }
}
