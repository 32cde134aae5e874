package org.jiedui.platform.bare.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The smallest aggregate that has everything the platform must cope with. */
@Entity
public class Note {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private NoteDetails details;

    protected Note() {}

    public Note(UUID id, NoteDetails details, Instant now) {
        this.id = id;
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public Optional<NoteEvent.TextReplaced> change(NoteDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        updatedAt = now;
        return Optional.of(new NoteEvent.TextReplaced());
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

    public NoteDetails details() {
        return details;
    }
}
