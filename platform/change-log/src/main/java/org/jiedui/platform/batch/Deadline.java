package org.jiedui.platform.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/** Until when a batch has to be done, so that its client hears of it within the 10 s that any request may take. */
public record Deadline(Clock clock, Instant until) implements Pace {

    private static final Duration ALL = Duration.ofSeconds(8);
    private static final Duration NEAR = Duration.ofSeconds(2);

    public static Deadline from(Clock clock) {
        return new Deadline(clock, clock.instant().plus(ALL));
    }

    @Override
    public boolean isNear() {
        return left().compareTo(NEAR) < 0;
    }

    /** @throws Problem 503 where there is no time left */
    @Override
    public void goOn(int done) {
        if (isOver()) {
            throw missed();
        }
    }

    boolean isOver() {
        return !left().isPositive();
    }

    /** How long a transaction that begins now may take, in whole seconds: a little more than is left. */
    int seconds() {
        return (int) Math.max(1, left().toSeconds() + 1);
    }

    /** 503: the batch has taken too long, and nothing of it is done. */
    Problem missed() {
        return Problem.of(
                        PlatformProblem.SERVICE_UNAVAILABLE,
                        Text.of("未能在时限内完成，请稍后重试或分批发送。", "There was not enough time. Try again later, or in smaller portions."))
                .header("Retry-After", "2");
    }

    private Duration left() {
        return Duration.between(clock.instant(), until);
    }
}
