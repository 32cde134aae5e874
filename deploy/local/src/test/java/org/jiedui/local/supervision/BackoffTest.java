package org.jiedui.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pauses_double_and_stay_short_enough_to_be_back_in_half_a_minute() {
        // Given
        Backoff backoff = Backoff.STANDARD;
        // When
        List<Duration> pauses =
                IntStream.of(0, 1, 2, 5, 6, 1000).mapToObj(backoff::after).toList();
        // Then
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofMillis(1000),
                        Duration.ofMillis(8000),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10));
    }
}
