package org.jiedui.pairing.pairing.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.attachment.model.Attachments;

/** A pairing (结对) of regions of two cities. Each region of the one side is linked with each of the other. */
@Entity
public class Pairing implements Attachable {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private PairingDetails details;

    @Enumerated(EnumType.STRING)
    private PairingStatus status;

    @Embedded
    private Attachments attachments = Attachments.NONE;

    protected Pairing() {}

    public Pairing(UUID id, PairingDetails details, PairingStatus status, Instant now) {
        this.id = id;
        this.details = details;
        this.status = status;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Nothing has happened where the details are what they were. */
    public Optional<PairingEvent.Changed> change(PairingDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        updatedAt = now;
        return Optional.of(new PairingEvent.Changed());
    }

    /** Begins, or takes up again, what had been proposed or had ended; nothing happens where that is not allowed. */
    public Optional<PairingEvent.Activated> activate(Instant now) {
        return moved(PairingStatus.ACTIVE, now) ? Optional.of(new PairingEvent.Activated()) : Optional.empty();
    }

    /** Gives the links free; nothing happens where it has ended before. */
    public Optional<PairingEvent.Ended> end(Instant now) {
        return moved(PairingStatus.ENDED, now) ? Optional.of(new PairingEvent.Ended()) : Optional.empty();
    }

    private boolean moved(PairingStatus to, Instant now) {
        if (!status.next().contains(to)) {
            return false;
        }
        status = to;
        updatedAt = now;
        return true;
    }

    @Override
    public PairingEvent.AttachmentAdded attach(Attachment attachment, Instant now) {
        attachments = attachments.with(attachment);
        updatedAt = now;
        return new PairingEvent.AttachmentAdded();
    }

    @Override
    public PairingEvent.AttachmentRemoved detach(Attachment attachment, Instant now) {
        attachments = attachments.without(attachment);
        updatedAt = now;
        return new PairingEvent.AttachmentRemoved();
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

    public PairingDetails details() {
        return details;
    }

    public PairingStatus status() {
        return status;
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
