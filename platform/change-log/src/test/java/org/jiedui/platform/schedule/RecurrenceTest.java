package org.jiedui.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final Instant SIX_IN_CHINA = Instant.parse("2026-03-07T22:00:00Z");

    @Test
    void everyDayIsByTheClockInChina() {
        // Given
        Recurrence daily = Recurrence.daily(LocalTime.of(6, 0));

        // When
        Instant next = daily.after(SIX_IN_CHINA.minusMillis(1));

        // Then
        assertThat(next).isEqualTo(SIX_IN_CHINA);
        assertThat(daily.after(SIX_IN_CHINA)).isEqualTo("2026-03-08T22:00:00Z");
        assertThat(daily.upTo(SIX_IN_CHINA)).isEqualTo(SIX_IN_CHINA);
        assertThat(daily.upTo(SIX_IN_CHINA.minusMillis(1))).isEqualTo("2026-03-06T22:00:00Z");
    }

    @Test
    void everyHourIsEveryFullHour() {
        // Given
        Recurrence hourly = Recurrence.every(Duration.ofHours(1));

        // When
        Instant next = hourly.after(Instant.parse("2026-03-07T22:17:03Z"));

        // Then
        assertThat(next).isEqualTo("2026-03-07T23:00:00Z");
        assertThat(hourly.after(next)).isEqualTo("2026-03-08T00:00:00Z");
        assertThat(hourly.upTo(next)).isEqualTo(next);
        assertThat(hourly.upTo(Instant.parse("1969-12-31T23:59:59Z"))).isEqualTo("1969-12-31T23:00:00Z");
    }
}
