package org.jiedui.platform.parking.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What an operator has decided about a parked change, when and why; kept for good. */
@Entity
public class ParkingResolution {

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant updatedAt;
    private UUID changeId;
    private long position;
    private String subject;
    private int version;

    @Enumerated(EnumType.STRING)
    private Resolution resolution;

    private String resolvedBy;
    private String reason;
    private String parkedBecause;

    protected ParkingResolution() {}

    public ParkingResolution(
            UUID id, ParkedChange parked, Resolution resolution, String resolvedBy, String reason, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
        this.changeId = parked.id();
        this.position = parked.position();
        this.subject = parked.subject();
        this.version = parked.version();
        this.resolution = resolution;
        this.resolvedBy = resolvedBy;
        this.reason = reason;
        this.parkedBecause = parked.parkedBecause();
    }

    public UUID id() {
        return id;
    }

    public Instant resolvedAt() {
        return createdAt;
    }

    public UUID changeId() {
        return changeId;
    }

    public String subject() {
        return subject;
    }

    public int version() {
        return version;
    }

    public Resolution resolution() {
        return resolution;
    }

    public String resolvedBy() {
        return resolvedBy;
    }

    public String reason() {
        return reason;
    }

    public String parkedBecause() {
        return parkedBecause;
    }
}
