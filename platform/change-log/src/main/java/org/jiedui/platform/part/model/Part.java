package org.jiedui.platform.part.model;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A thing that belongs to another, its whole. An entity overrides the column of {@code wholeId} by one that names the whole. */
@MappedSuperclass
public abstract class Part {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;
    private UUID wholeId;

    /** As its whole is. */
    private boolean confidential;

    protected Part() {}

    protected Part(UUID id, UUID wholeId, boolean confidential, Instant now) {
        this.id = id;
        this.wholeId = wholeId;
        this.confidential = confidential;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** To be called by whatever changes it. */
    protected void changed(Instant now) {
        updatedAt = now;
    }

    /** As its whole has become. */
    public PartEvent confidential(boolean becomes, Instant now) {
        confidential = becomes;
        changed(now);
        return becomes ? new PartEvent.Concealed() : new PartEvent.Disclosed();
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

    /** Id of the thing that it belongs to. */
    public UUID wholeId() {
        return wholeId;
    }

    public boolean confidential() {
        return confidential;
    }
}
