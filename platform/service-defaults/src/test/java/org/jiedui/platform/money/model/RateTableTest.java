package org.jiedui.platform.money.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateTableTest {

    private static final LocalDate FRIDAY = LocalDate.of(2018, 3, 16);

    private final RateTable table = new RateTable(List.of(
            new Rate(Currency.USD, FRIDAY, new BigDecimal("6.3340")),
            new Rate(Currency.USD, FRIDAY.plusDays(3), new BigDecimal("6.3360")),
            new Rate(Currency.JPY, FRIDAY, new BigDecimal("0.059716"))));

    @Test
    void the_rate_of_the_day_counts() {
        assertThat(table.on(FRIDAY.plusDays(3), Currency.USD)).hasValueSatisfying(rate -> assertThat(rate.yuan()).isEqualTo("6.3360"));
    }

    @Test
    void on_a_day_without_one_the_last_before_counts() {
        assertThat(table.on(FRIDAY.plusDays(2), Currency.USD)).hasValueSatisfying(rate -> assertThat(rate.day()).isEqualTo(FRIDAY));
    }

    @Test
    void before_the_first_and_long_after_the_last_there_is_none() {
        assertThat(table.on(FRIDAY.minusDays(1), Currency.USD)).isEmpty();
        assertThat(table.on(FRIDAY.plusDays(14), Currency.JPY)).isPresent();
        assertThat(table.on(FRIDAY.plusDays(15), Currency.JPY)).isEmpty();
        assertThat(table.on(FRIDAY, Currency.EUR)).isEmpty();
    }

    @Test
    void an_amount_is_rounded_half_up_to_the_fen() {
        assertThat(table.inYuan(new Money(new BigDecimal("1000000.00"), Currency.JPY), FRIDAY))
                .contains(new Money(new BigDecimal("59716.00"), Currency.CNY));
        assertThat(table.inYuan(new Money(new BigDecimal("2.50"), Currency.USD), FRIDAY))
                .contains(new Money(new BigDecimal("15.84"), Currency.CNY));
    }

    @Test
    void yuan_stay_what_they_are_and_an_unknown_rate_gives_no_amount() {
        Money yuan = new Money(new BigDecimal("12.34"), Currency.CNY);
        assertThat(table.inYuan(yuan, FRIDAY)).contains(yuan);
        assertThat(table.inYuan(new Money(BigDecimal.ONE, Currency.EUR), FRIDAY)).isEmpty();
    }

    @Test
    void two_rates_of_one_currency_and_day_are_refused() {
        Rate rate = new Rate(Currency.USD, FRIDAY, BigDecimal.ONE);
        assertThatThrownBy(() -> new RateTable(List.of(rate, rate))).isInstanceOf(IllegalArgumentException.class);
    }
}
