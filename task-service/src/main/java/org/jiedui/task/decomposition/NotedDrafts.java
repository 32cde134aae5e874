package org.jiedui.task.decomposition;

import java.util.Optional;

/** Makes the draft of a responsibility note and of what it is about. */
final class NotedDrafts {

    private final Notes notes;
    private final DraftWriter writer;
    private final int documentYear;

    NotedDrafts(Notes notes, DraftWriter writer, int documentYear) {
        this.notes = notes;
        this.writer = writer;
        this.documentYear = documentYear;
    }

    /** @param several whether the clause has more than one note, so that its heading alone does not tell them apart */
    Draft of(Piece piece, boolean several) {
        Note note = piece.note();
        Confidence confidence = Confidence.ofNote(note.evidence);
        DraftWarnings warnings = new DraftWarnings(piece.node().path());
        if (piece.placeUncertain()) {
            confidence.placeUncertain();
            warnings.add(WarningCode.NOTE_PLACE_UNCERTAIN);
        }
        String title = title(piece, several);
        DraftWriter.Subject subject = new DraftWriter.Subject(
                piece.node(), piece.paragraph(), piece.ordinal(), title, summary(piece, title), piece.span());
        return writer.write(subject, note, Optional.of(note.span()), deadlines(piece), confidence, warnings);
    }

    private String title(Piece piece, boolean several) {
        String heading =
                piece.node().isRoot() ? "" : notes.headingOf(piece.node()).text();
        if (!heading.isEmpty() && (piece.isFirst() || piece.whole() || !several)) {
            return heading;
        }
        String phrase = Heading.phrase(piece.text().text(), piece.bodyFrom(), piece.bodyTo());
        return heading.isEmpty() || phrase.isEmpty() ? heading + phrase : heading + "：" + phrase;
    }

    private String summary(Piece piece, String title) {
        Passage text = piece.text().text();
        int from = piece.bodyFrom();
        if (piece.isFirst() && !piece.node().isRoot()) {
            from = Math.max(from, Math.min(notes.headingOf(piece.node()).end(), piece.bodyTo()));
        }
        String summary = from < piece.bodyTo() ? Summary.of(text, from, piece.bodyTo()) : "";
        boolean below =
                summary.isBlank() && piece.whole() && piece.node().paragraphs().size() > 1;
        if (below) {
            Passage next = piece.node().paragraphs().get(1).text();
            summary = Summary.of(next, 0, next.length());
        }
        return summary.isBlank() ? title : summary;
    }

    private Deadlines deadlines(Piece piece) {
        Deadlines inNote = Deadlines.inNote(piece.note(), documentYear);
        return inNote.isEmpty() && piece.note().times.isEmpty()
                ? Deadlines.inText(piece.text().text(), piece.bodyFrom(), piece.bodyTo(), documentYear)
                : inNote;
    }
}
