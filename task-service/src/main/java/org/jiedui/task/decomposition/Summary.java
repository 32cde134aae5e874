package org.jiedui.task.decomposition;

/** The first sentences of a stretch of text, as many as fit. */
final class Summary {

    private static final int LONGEST = 120;

    private Summary() {}

    static String of(Passage text, int from, int to) {
        int end = from;
        for (int i = from; i < to && i - from < LONGEST; i++) {
            if (Glyphs.isFullStop(text.charAt(i))) {
                end = i + 1;
            }
        }
        if (end == from && to - from > LONGEST) {
            return text.text(from, from + LONGEST - 1) + "…";
        }
        return text.text(from, end == from ? to : end);
    }
}
