package org.jiedui.platform.money.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void an_amount_has_two_decimals_and_travels_as_text() throws JsonProcessingException {
        // Given
        Money money = new Money(new BigDecimal("1250000"), Currency.CNY);
        // When
        String json = new ObjectMapper().writeValueAsString(money);
        // Then
        assertThat(json).isEqualTo("{\"amount\":\"1250000.00\",\"currency\":\"CNY\"}");
    }

    @Test
    void amounts_of_one_currency_are_added_and_taken_away_exactly() {
        assertThat(yuan("0.10").plus(yuan("0.20"))).isEqualTo(yuan("0.30"));
        assertThat(yuan("0.10").minus(yuan("0.30"))).isEqualTo(yuan("-0.20"));
    }

    @Test
    void no_rate_is_guessed_when_currencies_differ() {
        Money dollars = new Money(BigDecimal.ONE, Currency.USD);
        assertThatThrownBy(() -> yuan("1").plus(dollars)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_left_after_sharing_goes_to_those_who_lost_most_and_of_equals_to_the_first() {
        assertThat(yuan("100.00").sharedBy(weights("1", "1", "1"))).containsExactly(yuan("33.34"), yuan("33.33"), yuan("33.33"));
        assertThat(yuan("0.05").sharedBy(weights("0.3", "0.7"))).containsExactly(yuan("0.02"), yuan("0.03"));
        assertThat(yuan("0.01").sharedBy(weights("0.4", "0.6"))).containsExactly(yuan("0.00"), yuan("0.01"));
    }

    @Test
    void a_negative_amount_is_shared_out_as_its_positive() {
        assertThat(yuan("-100.00").sharedBy(weights("1", "1", "1")))
                .containsExactly(yuan("-33.34"), yuan("-33.33"), yuan("-33.33"));
    }

    @Test
    void who_has_no_weight_gets_nothing() {
        assertThat(yuan("10.00").sharedBy(weights("0", "1"))).containsExactly(yuan("0.00"), yuan("10.00"));
    }

    @Test
    void nothing_can_be_shared_out_by_weights_that_are_negative_or_all_zero() {
        assertThatThrownBy(() -> yuan("1").sharedBy(weights("0", "0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> yuan("1").sharedBy(weights("2", "-1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parts_add_up_to_the_last_fen_and_none_is_a_fen_or_more_from_its_exact_share() {
        Random random = new Random(20180317);
        for (int i = 0; i < 2_000; i++) {
            // Given
            Money money = new Money(BigDecimal.valueOf(random.nextLong(100_000_000_000L), 2), Currency.CNY);
            List<BigDecimal> weights = IntStream.range(0, 1 + random.nextInt(9))
                    .mapToObj(part -> BigDecimal.valueOf(1 + random.nextInt(1_000_000), 4))
                    .toList();
            // When
            List<Money> parts = money.sharedBy(weights);
            // Then
            assertThat(parts.stream().reduce(Money.zero(Currency.CNY), Money::plus)).isEqualTo(money);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int part = 0; part < parts.size(); part++) {
                BigDecimal difference = parts.get(part).amount().multiply(sum)
                        .subtract(money.amount().multiply(weights.get(part)))
                        .abs();
                assertThat(difference).isLessThan(sum.movePointLeft(2));
            }
        }
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), Currency.CNY);
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }
}
