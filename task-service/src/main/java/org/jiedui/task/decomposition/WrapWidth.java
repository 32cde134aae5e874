package org.jiedui.task.decomposition;

import java.util.List;

/**
 * The width at which an extraction broke the lines, if it did: then most lines are about equally long and none is
 * longer.
 */
record WrapWidth(int columns, boolean indented) {

    private static final int LEAST_LINES = 6;
    private static final int SLACK = 5;

    static final WrapWidth NONE = new WrapWidth(Integer.MAX_VALUE, false);

    static WrapWidth of(List<Line> lines) {
        int widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, line.width());
        }
        if (widest < 24 || widest > 160) {
            return NONE;
        }
        int full = 0;
        int indented = 0;
        for (Line line : lines) {
            // an indented line reaches the same margin with less text
            full += line.width() + Math.min(line.indent(), 4) >= widest - SLACK ? 1 : 0;
            indented += line.indent() >= 2 ? 1 : 0;
        }
        boolean wrapped = full >= LEAST_LINES && full * 5 >= lines.size() * 2;
        boolean telling = indented > 0 && indented < lines.size() - full / 2;
        return wrapped ? new WrapWidth(widest, telling) : NONE;
    }

    /** Whether the line reaches the margin, so that its sentence may go on below. */
    boolean isFull(Line line) {
        return columns != Integer.MAX_VALUE && line.width() + Math.min(line.indent(), 4) >= columns - SLACK;
    }
}
