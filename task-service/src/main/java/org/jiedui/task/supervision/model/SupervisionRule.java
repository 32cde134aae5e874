package org.jiedui.task.supervision.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** By what tasks are judged. It is never removed, since judgements name it; it can be disabled. */
@Entity
public class SupervisionRule {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    /** The city whose office made it, and whose tasks it is for; none of a general rule. */
    private String city;

    @Embedded
    private SupervisionRuleDetails details;

    protected SupervisionRule() {}

    /** @param city {@code null} for a general rule */
    public SupervisionRule(UUID id, String city, SupervisionRuleDetails details, Instant now) {
        this.id = id;
        this.city = city;
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Nothing has happened where the details are what they were. */
    public Optional<SupervisionRuleEvent.Changed> change(SupervisionRuleDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        updatedAt = now;
        return Optional.of(new SupervisionRuleEvent.Changed());
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

    public String city() {
        return city;
    }

    public SupervisionRuleDetails details() {
        return details;
    }
}
