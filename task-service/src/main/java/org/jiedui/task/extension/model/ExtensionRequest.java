package org.jiedui.task.extension.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An extension request (延期申请): a leading unit asks for a later deadline of a task. */
@Entity
public class ExtensionRequest {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;
    private UUID taskId;

    /** The unit's, as the directory had it when it asked; none where it did not say. */
    private String city;

    /** The deadline as it stood when the unit asked. */
    private LocalDate dueOn;

    /** As its task is. */
    private boolean confidential;

    @Enumerated(EnumType.STRING)
    private ExtensionStatus status = ExtensionStatus.REQUESTED;

    @Embedded
    private ExtensionDetails details;

    @Embedded
    private ExtensionDecision decision;

    protected ExtensionRequest() {}

    /**
     * @param details with the unit that asks
     * @param city the unit's; {@code null} where the directory does not say
     * @param dueOn the task's deadline
     */
    public ExtensionRequest(
            UUID id,
            UUID taskId,
            ExtensionDetails details,
            String city,
            LocalDate dueOn,
            boolean confidential,
            Instant now) {
        this.id = id;
        this.taskId = taskId;
        this.details = details;
        this.city = city;
        this.dueOn = dueOn;
        this.confidential = confidential;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public boolean isOpen() {
        return status == ExtensionStatus.REQUESTED;
    }

    public ExtensionEvent decide(ExtensionVerdict verdict, String comment, String office, Instant now) {
        decision = new ExtensionDecision(comment, office, now);
        updatedAt = now;
        return switch (verdict) {
            case APPROVED -> {
                status = ExtensionStatus.APPROVED;
                yield new ExtensionEvent.Approved();
            }
            case REJECTED -> {
                status = ExtensionStatus.REJECTED;
                yield new ExtensionEvent.Rejected();
            }
        };
    }

    /** As its task has become. */
    public ExtensionEvent confidential(boolean becomes, Instant now) {
        confidential = becomes;
        updatedAt = now;
        return becomes ? new ExtensionEvent.Concealed() : new ExtensionEvent.Disclosed();
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

    public UUID taskId() {
        return taskId;
    }

    public String city() {
        return city;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean confidential() {
        return confidential;
    }

    public ExtensionStatus status() {
        return status;
    }

    public ExtensionDetails details() {
        return details;
    }

    /** {@code null} before it is decided. */
    public ExtensionDecision decision() {
        return decision;
    }
}
