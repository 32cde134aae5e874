package org.jiedui.platform.bare.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.attachment.model.Attachments;

/** A thing that has attachments, and may be secret. */
@Entity
public class Dossier implements Attachable {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;
    private boolean secret;

    @Embedded
    private Attachments attachments = Attachments.NONE;

    protected Dossier() {}

    public Dossier(UUID id, boolean secret, Instant now) {
        this.id = id;
        this.secret = secret;
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public DossierEvent.AttachmentAdded attach(Attachment attachment, Instant now) {
        attachments = attachments.with(attachment);
        updatedAt = now;
        return new DossierEvent.AttachmentAdded();
    }

    @Override
    public DossierEvent.AttachmentRemoved detach(Attachment attachment, Instant now) {
        attachments = attachments.without(attachment);
        updatedAt = now;
        return new DossierEvent.AttachmentRemoved();
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean secret() {
        return secret;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
