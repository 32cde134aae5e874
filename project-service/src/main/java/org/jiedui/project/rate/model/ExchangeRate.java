package org.jiedui.project.rate.model;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a currency was worth on a day. */
@Entity
public class ExchangeRate {

    @Id
    private UUID id;

    @Version
    private int version = 1;

    private Instant createdAt;
    private Instant updatedAt;
    private String code;

    @Embedded
    private ExchangeRateDetails details;

    protected ExchangeRate() {}

    public ExchangeRate(UUID id, ExchangeRateDetails details, Instant now) {
        this.id = id;
        this.code = details.code();
        this.details = details;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Corrects what was entered. Nothing has happened where the details are what they were. */
    public Optional<ExchangeRateEvent.Changed> change(ExchangeRateDetails changed, Instant now) {
        if (changed.equals(details)) {
            return Optional.empty();
        }
        details = changed;
        updatedAt = now;
        return Optional.of(new ExchangeRateEvent.Changed());
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

    public String code() {
        return code;
    }

    public ExchangeRateDetails details() {
        return details;
    }
}
