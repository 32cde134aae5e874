package org.jiedui.task.supervision.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a task was judged on a day, or on days in a row, and why. It stands, whatever becomes of the calendar or the rules. */
@Entity
public class Judgement {

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant updatedAt;
    private UUID taskId;
    private LocalDate day;
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private JudgedLight light;

    private LocalDate redSince;
    private LocalDate madeGoodOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    protected Judgement() {}

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public LocalDate day() {
        return day;
    }

    /** The last day up to which nothing changed; the day itself where anything was found. */
    public LocalDate until() {
        return until;
    }

    public JudgedLight light() {
        return light;
    }

    /** The day on which it was first judged red, of those in a row up to this one. */
    public LocalDate redSince() {
        return redSince;
    }

    /** The day on which it was first judged no longer red: it stays yellow for the rest of that month. */
    public LocalDate madeGoodOn() {
        return madeGoodOn;
    }

    public List<Finding> findings() {
        return findings;
    }
}
