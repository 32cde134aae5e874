package org.jiedui.platform.attachment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jiedui.platform.attachment.model.Attachment;

/** An attachment as a row of a list. There is no such table: {@link AttachmentListing} makes the rows out of the things'. */
@Entity
@Immutable
class ListedAttachment {

    @Id
    private UUID id;

    private String name;
    private String mediaType;
    private long size;
    private String sha256;
    private String description;
    private Instant createdAt;
    private String createdBy;

    protected ListedAttachment() {}

    Attachment attachment() {
        return new Attachment(id, name, mediaType, size, sha256, description, createdAt, createdBy);
    }
}
