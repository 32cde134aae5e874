package org.jiedui.task.decomposition;

import java.util.Optional;

/**
 * A paragraph as its author meant it, whatever an extraction cut it into.
 *
 * @param mark the number it begins with, if it begins a clause
 * @param row the cells, if it is the row of a table
 */
record Paragraph(Passage text, Optional<Mark> mark, Optional<TableRow> row) {

    static Paragraph of(Passage text, Optional<Mark> mark) {
        return new Paragraph(text, mark, Optional.empty());
    }

    /** Where the text after the number begins. */
    int bodyStart() {
        return mark.map(Mark::end).orElse(0);
    }

    Span span() {
        return text.span();
    }
}
