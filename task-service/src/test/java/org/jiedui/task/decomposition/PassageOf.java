package org.jiedui.task.decomposition;

/** Takes a span out of a text the way a front-end does, by code points. */
final class PassageOf {

    private PassageOf() {}

    static String text(String text, Span span) {
        int[] codePoints = text.codePoints().toArray();
        return new String(codePoints, span.start(), span.length());
    }
}
