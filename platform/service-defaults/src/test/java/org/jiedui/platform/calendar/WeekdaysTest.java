package org.jiedui.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WeekdaysTest {

    @Test
    void the_number_of_weekdays_goes_up_by_one_with_each_weekday_and_stays_at_weekends() {
        for (LocalDate day = LocalDate.of(1969, 12, 1); day.isBefore(LocalDate.of(1970, 3, 1)); day = day.plusDays(1)) {
            long step = Weekdays.upTo(day) - Weekdays.upTo(day.minusDays(1));
            assertThat(step).as(day.toString()).isEqualTo(Weekdays.has(day) ? 1 : 0);
        }
    }

    @Test
    void a_weekday_is_found_by_its_number() {
        for (long number = -1_000; number <= 1_000; number++) {
            LocalDate day = Weekdays.numbered(number);
            assertThat(Weekdays.has(day)).isTrue();
            assertThat(Weekdays.upTo(day)).isEqualTo(number);
        }
    }
}
