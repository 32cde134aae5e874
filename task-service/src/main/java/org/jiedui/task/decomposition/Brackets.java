package org.jiedui.task.decomposition;

import java.util.Arrays;

/** Which bracket closes which, found in one pass however many there are. */
final class Brackets {

    private final int[] partner;

    private Brackets(int[] partner) {
        this.partner = partner;
    }

    static Brackets in(Passage text) {
        int[] partner = new int[text.length()];
        Arrays.fill(partner, -1);
        int[] open = new int[text.length()];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Glyphs.isOpen(c)) {
                open[depth++] = i;
            } else if (Glyphs.isClose(c) && depth > 0) {
                // a closing bracket of the wrong kind closes nothing
                if (Glyphs.closeOf(text.charAt(open[depth - 1])) == c) {
                    int start = open[--depth];
                    partner[start] = i;
                    partner[i] = start;
                }
            }
        }
        return new Brackets(partner);
    }

    /** The index of the bracket that closes the one at {@code i}; -1 if none does or {@code i} opens nothing. */
    int closeOf(int i) {
        return partner[i] > i ? partner[i] : -1;
    }

    /** The index of the bracket that the one at {@code i} closes; -1 if it closes none. */
    int openOf(int i) {
        return partner[i] < i ? partner[i] : -1;
    }

    /** The index after the bracketed stretch that begins at {@code i}, or {@code i} if none does. */
    int skip(int i) {
        return partner[i] > i ? partner[i] + 1 : i;
    }
}
