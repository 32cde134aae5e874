package org.jiedui.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.junit.jupiter.api.Test;

/** Batches against the clock. */
class SecondTimeTest {

    private static final Instant BEGUN = Instant.parse("2018-03-17T02:00:00Z");

    private final Problem known = Problem.of(PlatformProblem.NOT_FOUND);

    @Test
    void where_the_time_does_not_last_to_find_out_more_what_is_known_is_told() {
        assertThatThrownBy(() -> new SecondTime(after(Duration.ofSeconds(7)), known).goOn(3)).isSameAs(known);
    }

    @Test
    void as_long_as_there_is_time_it_goes_on() {
        // Given
        SecondTime early = new SecondTime(after(Duration.ofSeconds(5)), known);

        // When
        early.goOn(3);

        // Then
        assertThat(early.isNear()).isFalse();
    }

    @Test
    void a_batch_that_takes_too_long_ends_with_a_503_that_says_so() {
        assertThatThrownBy(() -> after(Duration.ofSeconds(8)).goOn(3))
                .isInstanceOfSatisfying(Problem.class, late -> {
                    assertThat(late.type()).isEqualTo(PlatformProblem.SERVICE_UNAVAILABLE);
                    assertThat(late.headers()).containsEntry("Retry-After", "2");
                });
    }

    /** A batch's time, so long after it has begun. */
    private static Deadline after(Duration passed) {
        Instant until = Deadline.from(Clock.fixed(BEGUN, ZoneOffset.UTC)).until();
        return new Deadline(Clock.fixed(BEGUN.plus(passed), ZoneOffset.UTC), until);
    }
}
