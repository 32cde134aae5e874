package org.jiedui.task.decomposition;

import java.util.Optional;

/** Makes the draft of a row in a table of tasks. */
final class RowDrafts {

    private final DraftWriter writer;
    private final int documentYear;

    RowDrafts(DraftWriter writer, int documentYear) {
        this.writer = writer;
        this.documentYear = documentYear;
    }

    /** @param count which of the clause's own paragraphs the row is */
    Draft of(Node node, int count, Paragraph paragraph, TableRow row) {
        Note note = new Note();
        String title = "";
        String summary = "";
        for (TableRow.Cell cell : row.cells()) {
            Passage text = cell.text();
            if (cell.column() == TableColumn.TASK && text.length() > 0 && title.isEmpty()) {
                title = Heading.of(text, 0, text.length()).text();
                summary = Summary.of(text, 0, text.length());
            } else if (text.length() > 0) {
                readCell(cell.column(), text, note);
            }
        }
        DraftWarnings warnings = new DraftWarnings(node.path());
        if (!row.even()) {
            Passage text = paragraph.text();
            warnings.add(WarningCode.TABLE_ROW_UNEVEN);
            writer.leaveUnresolved(Unresolved.Reason.TABLE_ROW, text.text(0, text.length()), paragraph.span());
        }
        DraftWriter.Subject subject = new DraftWriter.Subject(node, count, 1, title, summary, paragraph.span());
        Deadlines deadlines = Deadlines.inNote(note, documentYear);
        return writer.write(subject, note, Optional.empty(), deadlines, Confidence.ofRow(row.even()), warnings);
    }

    private static void readCell(TableColumn column, Passage text, Note note) {
        switch (column) {
            case LEAD -> NoteFinder.merge(note, NoteReader.readCell(text, Duty.LEAD));
            case RESPONSIBLE -> NoteFinder.merge(note, NoteReader.readCell(text, Duty.RESPONSIBLE));
            case SUPPORT -> NoteFinder.merge(note, NoteReader.readCell(text, Duty.SUPPORT));
            case GUIDE -> NoteFinder.merge(note, NoteReader.readCell(text, Duty.GUIDE));
            case TIME -> note.times.add(new Note.Stretch(text, 0, text.length()));
            case SCOPE -> note.scope = Optional.of(text.text(0, text.length()));
            case NUMBER, TASK, OTHER -> {}
        }
    }
}
