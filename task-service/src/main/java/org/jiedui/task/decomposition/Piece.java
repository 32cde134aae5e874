package org.jiedui.task.decomposition;

/**
 * What one note is about: a paragraph, or the sentences of it since the note before.
 *
 * @param paragraph its count among the clause's own
 * @param ordinal 1, or more if the paragraph has several notes
 * @param from where it begins in the paragraph, the note not counted
 * @param noteFrom where the note begins in it; its length if the note stands below
 * @param to where it ends, the note included
 * @param whole whether it is all that the clause says, those under it included
 */
record Piece(
        Node node,
        int paragraph,
        int ordinal,
        Paragraph text,
        int from,
        int noteFrom,
        int to,
        Note note,
        boolean whole,
        boolean placeUncertain) {

    Span span() {
        Span own = text.text().span(ordinal == 1 ? 0 : from, to);
        return whole ? node.span() : own.to(note.span());
    }
}
