package org.jiedui.pairing.region.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A region: the nation, a province, a city, a district or county of it, or a functional zone in one. */
@Entity
public class Region {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private RegionDetails details;

    protected Region() {}

    public Region(UUID id, RegionDetails details, Instant now) {
        this.id = id;
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Nothing has happened where the details are what they were. */
    public Optional<RegionEvent.Changed> change(RegionDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        updatedAt = now;
        return Optional.of(new RegionEvent.Changed());
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

    public RegionDetails details() {
        return details;
    }
}
