package org.jiedui.project.rate.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiedui.platform.money.model.Currency;
import org.jiedui.platform.money.model.DecimalText;

/**
 * What is told of a rate.
 *
 * @param currency not the yuan itself; fixed once the rate exists
 * @param day on which it was published; fixed once the rate exists
 * @param yuan for one unit of the currency, even where a hundred are usually quoted
 * @param source who published it, such as 中国外汇交易中心
 */
@Embeddable
public record ExchangeRateDetails(
        @NotNull @Enumerated(EnumType.STRING) Currency currency,
        @NotNull LocalDate day,
        @NotNull @Positive @DecimalMax("100000") @DecimalText BigDecimal yuan,
        @Size(max = 200) String source) {

    /** {@code USD-2018-03-16}. */
    public String code() {
        return currency + "-" + day;
    }
}
