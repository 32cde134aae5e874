package org.jiedui.platform.verification;

import java.io.PrintStream;
import java.util.UUID;

/** Tells what was found, as it is found; of very many only the first, and how many there are. */
final class Findings {

    private static final int TOLD = 1_000;

    private final PrintStream out;
    private long count;

    Findings(PrintStream out) {
        this.out = out;
    }

    void add(Tampering what, String kind, UUID subject, String sentence) {
        add(what, kind + "/" + subject + " " + sentence);
    }

    void add(Tampering what, String sentence) {
        if (++count <= TOLD) {
            out.printf("%-9s  %s%n", what, sentence);
        } else if (count == TOLD + 1) {
            out.println("… and more, which are only counted");
        }
    }

    long count() {
        return count;
    }
}
