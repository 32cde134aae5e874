package org.jiedui.platform.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That something is due soon, or overdue. */
@Entity
public class Reminder {

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant updatedAt;
    private String subjectKind;
    private UUID subjectId;

    @Enumerated(EnumType.STRING)
    private ReminderKind kind;

    private int days;
    private LocalDate dueOn;
    private LocalDate day;

    protected Reminder() {}

    public UUID id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID subjectId() {
        return subjectId;
    }

    public ReminderKind kind() {
        return kind;
    }

    /** How many working days before the due day it was due to be made, or how many days after. */
    public int days() {
        return days;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** The day on which it was made. */
    public LocalDate day() {
        return day;
    }
}
