package org.jiedui.platform.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A job as its caller sees it. Made and worked on by {@link JobStore}; the only thing a request does to it is to cancel it. */
@Entity
class Job {

    @Id
    private UUID id;

    @Version
    private int version;

    private Instant createdAt;
    private Instant updatedAt;
    private String kind;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private String requestedBy;
    private int done;
    private int total;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode result;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode error;

    private String reason;
    private Instant startedAt;
    private Instant endedAt;

    protected Job() {}

    /** Ends it: a worker that is at it cannot commit what it has done. */
    void cancel(String why, Instant now) {
        status = JobStatus.CANCELLED;
        reason = why;
        endedAt = now;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String kind() {
        return kind;
    }

    JobStatus status() {
        return status;
    }

    String requestedBy() {
        return requestedBy;
    }

    int done() {
        return done;
    }

    int total() {
        return total;
    }

    JsonNode result() {
        return result;
    }

    JsonNode error() {
        return error;
    }

    String reason() {
        return reason;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }
}
