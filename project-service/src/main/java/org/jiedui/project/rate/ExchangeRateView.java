package org.jiedui.project.rate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.platform.money.model.DecimalText;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.project.rate.model.ExchangeRate;
import org.jiedui.project.rate.model.ExchangeRateDetails;

/** A rate as clients and followers see it; nothing in it is derived. */
@Schema(name = "ExchangeRate")
record ExchangeRateView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Currency currency,
        LocalDate day,
        @DecimalText BigDecimal yuan,
        String source)
        implements Versioned {

    static ExchangeRateView of(ExchangeRate rate) {
        ExchangeRateDetails details = rate.details();
        return new ExchangeRateView(
                rate.id(),
                rate.code(),
                rate.version(),
                rate.createdAt(),
                rate.updatedAt(),
                details.currency(),
                details.day(),
                details.yuan(),
                details.source());
    }
}
