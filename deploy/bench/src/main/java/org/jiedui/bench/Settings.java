package org.jiedui.bench;

import java.time.Duration;
import java.util.List;

/**
 * @param subjects how many tasks there are in the table of which pages are read and that the gateway rebuilds
 * @param clients how many connections ask at once
 * @param warmUp how long a stretch of warming up is
 * @param longestWarmUp how many such stretches there are at most
 */
record Settings(int subjects, int clients, int rounds, Duration round, Duration warmUp, int longestWarmUp) {

    static final int SOME = 100_000;
    static final int MANY = 1_000_000;

    /** @throws IllegalArgumentException with a sentence for whoever called */
    static Settings of(List<String> options) {
        if (!List.of("--large", "--short").containsAll(options)) {
            throw new IllegalArgumentException("./dev bench has no other options than --large and --short.");
        }
        int subjects = options.contains("--large") ? MANY : SOME;
        return options.contains("--short")
                ? new Settings(subjects, 32, 3, Duration.ofSeconds(4), Duration.ofSeconds(5), 10)
                : new Settings(subjects, 32, 5, Duration.ofSeconds(10), Duration.ofSeconds(20), 6);
    }
}
