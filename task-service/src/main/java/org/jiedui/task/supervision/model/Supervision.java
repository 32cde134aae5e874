package org.jiedui.task.supervision.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jiedui.platform.part.model.Part;

/** Something raised with the units of a task (督办): it stands until an office closes it. */
@Entity
@AttributeOverride(name = "wholeId", column = @Column(name = "task_id"))
public class Supervision extends Part {

    @Embedded
    private SupervisionDetails details;

    private LocalDate raisedOn;
    private String reply;

    @Enumerated(EnumType.STRING)
    private SupervisionStatus status = SupervisionStatus.OPEN;

    /** Codes of the rules that raised it; none where somebody did. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> rules;

    private LocalDate redSince;

    protected Supervision() {}

    /**
     * @param cause rules and since when the task has been red; {@link Cause#BY_HAND} where somebody raised it
     */
    public Supervision(
            UUID id,
            UUID taskId,
            SupervisionDetails details,
            LocalDate raisedOn,
            Cause cause,
            boolean confidential,
            Instant now) {
        super(id, taskId, confidential, now);
        this.details = details;
        this.raisedOn = raisedOn;
        this.rules = cause.rules();
        this.redSince = cause.redSince();
    }

    /** Why it was raised. */
    public record Cause(List<String> rules, LocalDate redSince) {

        public static final Cause BY_HAND = new Cause(List.of(), null);
    }

    /** Nothing has happened where that is what has been answered already. */
    public Optional<SupervisionEvent.Answered> answer(String text, Instant now) {
        if (status == SupervisionStatus.ANSWERED && text.equals(reply)) {
            return Optional.empty();
        }
        reply = text;
        status = SupervisionStatus.ANSWERED;
        changed(now);
        return Optional.of(new SupervisionEvent.Answered());
    }

    /** @param to one of the {@link SupervisionStatus#next()} */
    public SupervisionEvent move(SupervisionStatus to, Instant now) {
        if (!status.next().contains(to)) {
            throw new IllegalStateException("no way from " + status + " to " + to);
        }
        status = to;
        changed(now);
        return to == SupervisionStatus.CLOSED ? new SupervisionEvent.Closed() : new SupervisionEvent.Returned();
    }

    public UUID taskId() {
        return wholeId();
    }

    public SupervisionDetails details() {
        return details;
    }

    public LocalDate raisedOn() {
        return raisedOn;
    }

    public String reply() {
        return reply;
    }

    public SupervisionStatus status() {
        return status;
    }

    public List<String> rules() {
        return rules;
    }

    public LocalDate redSince() {
        return redSince;
    }
}
