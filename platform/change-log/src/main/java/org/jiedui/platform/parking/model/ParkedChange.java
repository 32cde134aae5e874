package org.jiedui.platform.parking.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A change that cannot be published: a view of the outbox, only ever read, and without what the change says. */
@Entity
public class ParkedChange {

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant updatedAt;
    private long position;
    private String type;
    private String subjectKind;
    private UUID subjectId;
    private int version;
    private String parkedBecause;
    private Long stateBytes;
    private long waiting;

    protected ParkedChange() {}

    public UUID id() {
        return id;
    }

    public Instant changedAt() {
        return createdAt;
    }

    public Instant parkedAt() {
        return updatedAt;
    }

    public long position() {
        return position;
    }

    public String type() {
        return type;
    }

    public String subject() {
        return subjectKind + "/" + subjectId;
    }

    public int version() {
        return version;
    }

    public String parkedBecause() {
        return parkedBecause;
    }

    /** {@code null} for a removal. */
    public Long stateBytes() {
        return stateBytes;
    }

    /** How many later changes of the same subject wait behind it. */
    public long waiting() {
        return waiting;
    }
}
