package org.jiedui.platform.republication.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The order to publish the current states of one subject, or of all, once more. Its progress is the relay's to write. */
@Entity
public class Republication {

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant updatedAt;
    private String orderedBy;
    private String subjectKind;
    private UUID subjectId;
    private long subjects;

    @Column(insertable = false)
    private long republished;

    @Column(insertable = false)
    private long unpublishable;

    @Column(insertable = false)
    private Instant startedAt;

    @Column(insertable = false)
    private Instant finishedAt;

    protected Republication() {}

    private Republication(UUID id, String orderedBy, Instant now, long subjects) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
        this.orderedBy = orderedBy;
        this.subjects = subjects;
    }

    /** @param subjects how many there are */
    public static Republication ofAll(UUID id, String orderedBy, Instant now, long subjects) {
        return new Republication(id, orderedBy, now, subjects);
    }

    public static Republication ofOne(UUID id, String orderedBy, Instant now, String kind, UUID subject) {
        Republication one = new Republication(id, orderedBy, now, 1);
        one.subjectKind = kind;
        one.subjectId = subject;
        return one;
    }

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public String orderedBy() {
        return orderedBy;
    }

    /** {@code task/<id>}, or {@code null} for all. */
    public String subject() {
        return subjectId == null ? null : subjectKind + "/" + subjectId;
    }

    public long subjects() {
        return subjects;
    }

    public long republished() {
        return republished;
    }

    public long unpublishable() {
        return unpublishable;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    public RepublicationStatus status() {
        if (finishedAt != null) {
            return RepublicationStatus.FINISHED;
        }
        return startedAt == null ? RepublicationStatus.WAITING : RepublicationStatus.RUNNING;
    }

    /** In percent; subjects that were made after the order may have been counted too, so it is not whole before the end. */
    public int progress() {
        return finishedAt != null ? 100 : (int) Math.min(99, 100 * (republished + unpublishable) / Math.max(1, subjects));
    }
}
