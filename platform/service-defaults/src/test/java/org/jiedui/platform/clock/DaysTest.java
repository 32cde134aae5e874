package org.jiedui.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2018-03-16T15:59:59.999999Z, 2018-03-16",
        "2018-03-16T16:00:00Z,        2018-03-17",
        "2018-12-31T16:00:00Z,        2019-01-01",
    })
    void the_day_begins_at_midnight_in_shanghai(String now, String today) {
        Days days = new Days(Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
        assertThat(days.today()).hasToString(today);
    }

    @Test
    void the_clock_ticks_as_finely_as_the_database_keeps_times() {
        Clock clock = new ClockProducer().clock();
        for (int i = 0; i < 1_000; i++) {
            assertThat(clock.instant().getNano() % 1_000).isZero();
        }
    }

    @Test
    void a_time_finer_than_the_database_keeps_is_cut_off_and_not_rounded() {
        assertThat(Rfc3339.time("2018-03-17T10:00:00.123456999+08:00")).hasToString("2018-03-17T02:00:00.123456Z");
    }
}
