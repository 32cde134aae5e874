package org.jiedui.task.plan.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiedui.platform.attachment.model.Attachable;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.attachment.model.Attachments;

/** A policy document (实施方案) that the programme carries out. */
@Entity
public class Plan implements Attachable {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private PlanDetails details;

    @Embedded
    private PlanText text;

    @Embedded
    private PlanDecomposition decomposition;

    @Embedded
    private Attachments attachments = Attachments.NONE;

    protected Plan() {}

    public Plan(UUID id, PlanDetails details, Instant now) {
        this.id = id;
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Nothing has happened where the details are what they were. */
    public Optional<PlanEvent.Changed> change(PlanDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        updatedAt = now;
        return Optional.of(new PlanEvent.Changed());
    }

    public boolean mayBecome(PlanStatus to) {
        return details.status().next().contains(to);
    }

    /** @throws IllegalStateException if the plan {@linkplain #mayBecome may not become} that */
    public PlanEvent moveTo(PlanStatus to, Instant now) {
        if (!mayBecome(to)) {
            throw new IllegalStateException(details.status() + " -> " + to);
        }
        details = details.withStatus(to);
        updatedAt = now;
        return to == PlanStatus.IN_FORCE ? new PlanEvent.EnteredIntoForce() : new PlanEvent.Superseded();
    }

    /** Another text makes the proposal that was read out of the one before void; the same text changes nothing. */
    public Optional<PlanEvent.TextReplaced> replaceText(PlanText given, Instant now) {
        if (given.equals(text)) {
            return Optional.empty();
        }
        text = given;
        decomposition = null;
        updatedAt = now;
        return Optional.of(new PlanEvent.TextReplaced());
    }

    /** Notes that a proposal has been made of the text as it stands. */
    public PlanEvent.Decomposed decomposed(int drafts, int pairings, Instant now) {
        decomposition = new PlanDecomposition(text.sha256(), drafts, pairings, now);
        updatedAt = now;
        return new PlanEvent.Decomposed();
    }

    @Override
    public PlanEvent.AttachmentAdded attach(Attachment attachment, Instant now) {
        attachments = attachments.with(attachment);
        updatedAt = now;
        return new PlanEvent.AttachmentAdded();
    }

    @Override
    public PlanEvent.AttachmentRemoved detach(Attachment attachment, Instant now) {
        attachments = attachments.without(attachment);
        updatedAt = now;
        return new PlanEvent.AttachmentRemoved();
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

    public PlanDetails details() {
        return details;
    }

    public Optional<PlanText> text() {
        return Optional.ofNullable(text);
    }

    public Optional<PlanDecomposition> decomposition() {
        return Optional.ofNullable(decomposition);
    }

    @Override
    public Attachments attachments() {
        return attachments;
    }
}
