package org.jiedui.platform.money.model;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An amount to the hundredth: to the fen (分), in yuan. In JSON {@code {"amount": "1250000.00", "currency": "CNY"}}: a
 * decimal text, so that nobody's reader makes a binary fraction of it.
 *
 * @param amount with two decimals, less than 10^15 either way
 */
public record Money(@NotNull @Digits(integer = 15, fraction = 2) @DecimalText BigDecimal amount, @NotNull Currency currency) {

    static final int DECIMALS = 2;

    /** What has fewer decimals gets two; what has more is left as it is, for whoever judges it. */
    public Money {
        if (amount != null && amount.scale() < DECIMALS) {
            amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        }
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** @throws IllegalArgumentException if the other is in another currency: no rate is guessed */
    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    /** @throws IllegalArgumentException if the other is in another currency */
    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public int signum() {
        return amount.signum();
    }

    /**
     * Shares this out by weights so that the parts add up to it to the last hundredth: each gets what is whole of its part,
     * and what is left goes, a hundredth each, to those who lost most by that (largest remainder), of equals to the first.
     * A negative amount is shared out as its positive and negated.
     *
     * @param weights none negative, not all zero
     */
    public List<Money> sharedBy(List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative nor all zero: " + weights);
        }
        return signum() < 0
                ? negated().parts(weights, sum).stream().map(Money::negated).toList()
                : parts(weights, sum);
    }

    private List<Money> parts(List<BigDecimal> weights, BigDecimal sum) {
        BigDecimal hundredths = amount.movePointRight(DECIMALS);
        List<BigInteger> whole = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal[] divided = hundredths.multiply(weight).divideAndRemainder(sum);
            whole.add(divided[0].toBigIntegerExact());
            lost.add(divided[1]);
        }
        int left = hundredths
                .toBigIntegerExact()
                .subtract(whole.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(part -> whole.set(part, whole.get(part).add(BigInteger.ONE)));
        return whole.stream()
                .map(part -> new Money(new BigDecimal(part, DECIMALS), currency))
                .toList();
    }

    private Money sameCurrency(Money other) {
        if (other.currency != currency) {
            throw new IllegalArgumentException(other.currency + " cannot be added to " + currency);
        }
        return other;
    }
}
