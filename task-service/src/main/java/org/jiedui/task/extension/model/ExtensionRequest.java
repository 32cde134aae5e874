package org.jiedui.task.extension.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiedui.platform.part.model.Part;

/** An extension request (延期申请): a leading unit asks for a later deadline of a task. */
@Entity
@AttributeOverride(name = "wholeId", column = @Column(name = "task_id"))
public class ExtensionRequest extends Part {

    /** The unit's, as the directory had it when it asked; none where it did not say. */
    private String city;

    /** The deadline as it stood when the unit asked. */
    private LocalDate dueOn;

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
        super(id, taskId, confidential, now);
        this.details = details;
        this.city = city;
        this.dueOn = dueOn;
    }

    public boolean isOpen() {
        return status == ExtensionStatus.REQUESTED;
    }

    public ExtensionEvent decide(ExtensionVerdict verdict, String comment, String office, Instant now) {
        decision = new ExtensionDecision(comment, office, now);
        changed(now);
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

    public UUID taskId() {
        return wholeId();
    }

    public String city() {
        return city;
    }

    public LocalDate dueOn() {
        return dueOn;
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
