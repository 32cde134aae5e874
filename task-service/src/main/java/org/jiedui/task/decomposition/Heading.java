package org.jiedui.task.decomposition;

import java.util.List;

/**
 * The heading of a clause: its line, or the first words of its paragraph.
 *
 * @param text without number, full stop and note
 * @param end where the text after the heading begins in the clause's first paragraph
 */
record Heading(String text, int end) {

    private static final int LONGEST = 60;
    private static final int LONGEST_BEFORE_COLON = 20;
    private static final int LONGEST_PHRASE = 40;

    static Heading of(Node node) {
        Paragraph first = node.paragraphs().get(0);
        return of(first, NoteFinder.find(first));
    }

    static Heading of(Paragraph first, List<NoteFinder.Found> notes) {
        if (first.row().isPresent()) {
            return ofRow(first);
        }
        int limit = notes.isEmpty() ? first.text().length() : notes.get(0).from();
        return of(first.text(), first.bodyStart(), Math.max(limit, first.bodyStart()));
    }

    private static Heading ofRow(Paragraph row) {
        for (TableRow.Cell cell : row.row().orElseThrow().cells()) {
            if (cell.column() == TableColumn.TASK && cell.text().length() > 0) {
                return new Heading(
                        of(cell.text(), 0, cell.text().length()).text(),
                        row.text().length());
            }
        }
        return new Heading("", row.text().length());
    }

    /** The words up to the first comma that leaves more than a few of them. */
    static String phrase(Passage text, int from, int limit) {
        int end = from;
        while (end < limit
                && end - from < LONGEST_PHRASE
                && !(end - from >= 6 && "，；。：".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.text(from, end);
    }

    /** The first words of a stretch, as short as a heading. */
    static Heading of(Passage text, int from, int limit) {
        int stop = from;
        int colon = -1;
        int comma = -1;
        while (stop < limit && !Glyphs.isFullStop(text.charAt(stop)) && text.charAt(stop) != '；') {
            char c = text.charAt(stop);
            colon = colon < 0 && c == '：' ? stop : colon;
            comma = comma < 0 && c == '，' && stop - from >= 6 ? stop : comma;
            if (stop - from > LONGEST) {
                break;
            }
            stop++;
        }
        if (colon > from && colon - from <= LONGEST_BEFORE_COLON) {
            return new Heading(text.text(from, colon), colon + 1);
        }
        if (stop - from <= LONGEST) {
            return new Heading(text.text(from, stop), Math.min(stop + 1, limit));
        }
        int phrase = comma > 0 && comma - from <= LONGEST_PHRASE ? comma : from + LONGEST_PHRASE;
        return new Heading(text.text(from, phrase), from);
    }
}
