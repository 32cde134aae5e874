package org.jiedui.platform.money.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rates by day. There is none for days on which no bank works: the last one before counts, unless it is older than
 * {@value #OLDEST_DAYS} days, since the longest of China's holidays is shorter than that.
 */
public final class RateTable {

    public static final int OLDEST_DAYS = 15;

    private final Map<Currency, TreeMap<LocalDate, Rate>> rates = new EnumMap<>(Currency.class);

    /** @param known at most one of a currency and day */
    public RateTable(Collection<Rate> known) {
        for (Rate rate : known) {
            Rate other = rates.computeIfAbsent(rate.currency(), currency -> new TreeMap<>())
                    .put(rate.day(), rate);
            if (other != null) {
                throw new IllegalArgumentException("two rates of " + rate.currency() + " on " + rate.day());
            }
        }
    }

    /** The rate that counts on a day. A yuan is always worth one. */
    public Optional<Rate> on(LocalDate day, Currency currency) {
        if (currency == Currency.CNY) {
            return Optional.of(new Rate(currency, day, BigDecimal.ONE));
        }
        return Optional.ofNullable(rates.get(currency))
                .map(days -> days.floorEntry(day))
                .map(Map.Entry::getValue)
                .filter(rate -> rate.day().plusDays(OLDEST_DAYS).isAfter(day));
    }

    /** What it was worth in yuan on a day, rounded half up to the fen; nothing where no rate is known. */
    public Optional<Money> inYuan(Money money, LocalDate day) {
        return on(day, money.currency())
                .map(rate -> money.amount().multiply(rate.yuan()).setScale(Money.DECIMALS, RoundingMode.HALF_UP))
                .map(amount -> new Money(amount, Currency.CNY));
    }
}
