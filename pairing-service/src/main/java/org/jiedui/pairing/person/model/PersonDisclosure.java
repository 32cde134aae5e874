package org.jiedui.pairing.person.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That somebody got to see a person's data unmasked; kept for good, and says nothing of what the data were. */
@Entity
public class PersonDisclosure {

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant updatedAt;
    private UUID personId;
    private String actor;

    @Enumerated(EnumType.STRING)
    private DisclosureOccasion occasion;

    protected PersonDisclosure() {}

    public PersonDisclosure(UUID id, UUID personId, String actor, DisclosureOccasion occasion, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
        this.personId = personId;
        this.actor = actor;
        this.occasion = occasion;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public Instant at() {
        return createdAt;
    }

    public String actor() {
        return actor;
    }

    public DisclosureOccasion occasion() {
        return occasion;
    }
}
