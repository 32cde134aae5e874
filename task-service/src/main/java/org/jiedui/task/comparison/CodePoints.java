package org.jiedui.task.comparison;

import org.jiedui.task.decomposition.Span;

/** A text that can be cut by spans in code points without counting from its beginning each time. */
final class CodePoints {

    private final int[] points;

    CodePoints(String text) {
        this.points = text.codePoints().toArray();
    }

    String slice(Span span) {
        return new String(points, span.start(), span.length());
    }
}
