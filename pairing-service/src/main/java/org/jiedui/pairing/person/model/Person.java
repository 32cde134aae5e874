package org.jiedui.pairing.person.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody whom others refer to by id; once erased, an id and nothing that tells who it was. */
@Entity
public class Person {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;
    private String organization;

    @Embedded
    private PersonalData data;

    private Instant erasedAt;

    @Enumerated(EnumType.STRING)
    private ErasureReason erasureReason;

    private String erasedBy;

    protected Person() {}

    public Person(UUID id, String organization, PersonalData data, Instant now) {
        this.id = id;
        this.createdAt = now;
        this.updatedAt = now;
        this.organization = organization;
        this.data = data;
    }

    /** Does nothing where all is as it was. */
    public void change(String changedOrganization, PersonalData changed, Instant now) {
        if (!changedOrganization.equals(organization) || !changed.equals(data)) {
            organization = changedOrganization;
            data = changed;
            updatedAt = now;
        }
    }

    /** Forgets all that is known. Somebody who is erased stays so, for the first reason. */
    public void erase(ErasureReason reason, String actor, Instant now) {
        if (!isErased()) {
            data = null;
            erasureReason = reason;
            erasedBy = actor;
            erasedAt = now;
            updatedAt = now;
        }
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

    /** Code of the one that keeps the data; once erased, of the one that kept them, which may be gone by now. */
    public String organization() {
        return organization;
    }

    /** {@code null} once erased. */
    public PersonalData data() {
        return data;
    }

    public boolean isErased() {
        return erasedAt != null;
    }

    public Instant erasedAt() {
        return erasedAt;
    }

    public ErasureReason erasureReason() {
        return erasureReason;
    }

    public String erasedBy() {
        return erasedBy;
    }
}
