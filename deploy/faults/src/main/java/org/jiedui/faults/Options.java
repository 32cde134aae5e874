package org.jiedui.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedui.local.Sentence;

/**
 * What {@code ./dev faults} is asked for.
 *
 * @param seed   decides the schedule and what each client does
 * @param time   how long faults go on, roughly; at least as long as one of each kind takes, about two minutes
 * @param report where the report is written to, besides being printed
 * @param proofs of defects that are to be found, each in a system that has it; where there are any, nothing else is done
 */
record Options(long seed, Duration time, Optional<Path> report, List<Proof> proofs) {
    private static final Duration STANDARD = Duration.ofMinutes(10);
    private static final String OPTION = "--";

    /** @throws Sentence for whoever called */
    static Options of(List<String> words, long seed) {
        Options options = new Options(seed, STANDARD, Optional.empty(), List.of());
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.removeFirst();
            options = switch (word) {
                case "--seed" -> options.withSeed(number(word, rest));
                case "--minutes" -> options.withTime(Duration.ofMinutes(number(word, rest)));
                case "--report" -> options.withReport(Path.of(value(word, rest)));
                case "--prove" -> options.withProofs(proofs(rest));
                default ->
                    throw new Sentence("./dev faults has no option '" + word
                            + "'. It has: --seed, --minutes, --report, --prove.");
            };
        }
        return options;
    }

    private Options withSeed(long seed) {
        return new Options(seed, time, report, proofs);
    }

    private Options withTime(Duration time) {
        return new Options(seed, time, report, proofs);
    }

    private Options withReport(Path report) {
        return new Options(seed, time, Optional.of(report), proofs);
    }

    private Options withProofs(List<Proof> proofs) {
        return new Options(seed, time, report, proofs);
    }

    private static long number(String option, Deque<String> rest) {
        String text = value(option, rest);
        if (!text.matches("[0-9]{1,18}")) {
            throw new Sentence(option + " needs a whole number, not '" + text + "'.");
        }
        return Long.parseLong(text);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Sentence(option + " needs a value.");
        }
        return rest.removeFirst();
    }

    /** Those that are named; all of them if none is. */
    private static List<Proof> proofs(Deque<String> rest) {
        List<Proof> named = new ArrayList<>();
        while (!rest.isEmpty() && !rest.getFirst().startsWith(OPTION)) {
            named.add(proof(rest.removeFirst()));
        }
        return named.isEmpty() ? List.of(Proof.values()) : List.copyOf(named);
    }

    private static Proof proof(String label) {
        return Arrays.stream(Proof.values())
                .filter(proof -> proof.defect().label().equals(label))
                .findFirst()
                .orElseThrow(() -> new Sentence("There is no defect '" + label + "' to prove. There are: "
                        + Arrays.stream(Proof.values())
                                .map(proof -> proof.defect().label())
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
