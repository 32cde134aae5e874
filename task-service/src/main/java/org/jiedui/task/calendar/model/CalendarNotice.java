package org.jiedui.task.calendar.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A notice of days off. What has been judged by it keeps its ground: nothing changes or removes it. */
@Entity
public class CalendarNotice {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private CalendarNoticeDetails details;

    protected CalendarNotice() {}

    public CalendarNotice(UUID id, CalendarNoticeDetails details, Instant now) {
        this.id = id;
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
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

    public CalendarNoticeDetails details() {
        return details;
    }
}
