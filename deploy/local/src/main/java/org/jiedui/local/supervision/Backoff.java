package org.jiedui.local.supervision;

import java.time.Duration;

/**
 * How long to wait before starting a part again: at once the first time, then longer, so that a broken part does not
 * eat the machine.
 */
record Backoff(Duration first, Duration longest) {
    static final Backoff STANDARD = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));

    /** @param failures how often in a row the part has died before it was ready */
    Duration after(int failures) {
        Duration pause = first;
        for (int i = 0; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
