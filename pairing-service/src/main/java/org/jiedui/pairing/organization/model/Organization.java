package org.jiedui.pairing.organization.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A body that can be responsible for something: a government, one of its departments, a zone's administration. */
@Entity
public class Organization {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;

    @Embedded
    private OrganizationDetails details;

    /** The keys of all its names, by which a name in a text is looked up. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> nameKeys;

    protected Organization() {}

    public Organization(UUID id, OrganizationDetails details, Instant now) {
        this.id = id;
        this.createdAt = now;
        take(details, now);
    }

    /** Nothing has happened where the details are what they were. */
    public Optional<OrganizationEvent.Changed> change(OrganizationDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        take(changed, now);
        return Optional.of(new OrganizationEvent.Changed());
    }

    private void take(OrganizationDetails taken, Instant now) {
        details = taken;
        nameKeys = taken.names().map(KnownName::key).distinct().toList();
        updatedAt = now;
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

    public OrganizationDetails details() {
        return details;
    }
}
