package org.jiedui.task.decomposition;

/**
 * What one note is about: a paragraph, the sentences of it since the note before, or a whole clause.
 *
 * @param paragraph its count among the clause's own
 * @param ordinal 1, or more if the paragraph has several notes
 * @param from where it begins in the paragraph
 * @param to where it ends
 * @param bodyFrom where the text that the note is about begins
 * @param bodyTo where it ends
 * @param whole whether it is all that the clause says, those under it included
 */
record Piece(
        Node node,
        int paragraph,
        int ordinal,
        Paragraph text,
        int from,
        int to,
        int bodyFrom,
        int bodyTo,
        Note note,
        boolean whole,
        boolean placeUncertain) {

    /** Whether it begins with the clause's heading. */
    boolean isFirst() {
        return paragraph == 1 && ordinal == 1;
    }

    Span span() {
        return whole ? node.span() : text.text().span(from, to).to(note.span());
    }
}
