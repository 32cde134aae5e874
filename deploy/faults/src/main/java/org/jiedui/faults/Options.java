package org.jiedui.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jiedui.local.Sentence;

/**
 * What {@code ./dev faults} is asked for.
 *
 * @param seed   decides the schedule and what each client does
 * @param time   how long faults go on, roughly; at least as long as one of each kind takes, about two minutes
 * @param report where the report is written to, besides being printed
 */
record Options(long seed, Duration time, Optional<Path> report) {
    private static final Duration STANDARD = Duration.ofMinutes(10);

    /** @throws Sentence for whoever called */
    static Options of(List<String> words, long seed) {
        Options options = new Options(seed, STANDARD, Optional.empty());
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            options = switch (word) {
                case "--seed" -> new Options(number(word, rest), options.time(), options.report());
                case "--minutes" ->
                    new Options(options.seed(), Duration.ofMinutes(number(word, rest)), options.report());
                case "--report" -> new Options(options.seed(), options.time(), Optional.of(Path.of(value(word, rest))));
                default ->
                    throw new Sentence(
                            "./dev faults has no option '" + word + "'. It has: --seed, --minutes, --report.");
            };
        }
        return options;
    }

    private static long number(String option, Iterator<String> rest) {
        String text = value(option, rest);
        if (!text.matches("[0-9]{1,18}")) {
            throw new Sentence(option + " needs a whole number, not '" + text + "'.");
        }
        return Long.parseLong(text);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Sentence(option + " needs a value.");
        }
        return rest.next();
    }
}
