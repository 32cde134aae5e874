package org.jiedui.task.decomposition;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds tables of tasks that an extraction flattened to lines: one row a line with tabs or bars between the cells, one
 * row a line with mere blanks, or one cell a line. A table is only seen where a head names a column of units.
 */
final class Tables {

    private final SourceText source;
    private final BitSet taken = new BitSet();
    private final Map<Integer, Paragraph> rows = new HashMap<>();

    private Tables(SourceText source) {
        this.source = source;
    }

    static Tables of(SourceText source, List<Line> lines, List<Passage> passages, MarkReader marks) {
        Tables tables = new Tables(source);
        BarTables bars = new BarTables(source, lines, marks, tables);
        PlainTables plain = new PlainTables(source, lines, passages, marks, tables);
        int i = 0;
        while (i < lines.size()) {
            i = Math.max(i + 1, lines.get(i).tabs() ? bars.read(i) : plain.read(i));
        }
        return tables;
    }

    boolean isTaken(int line) {
        return taken.get(line);
    }

    /** The row that begins on the line, or the heading between two rows. */
    Optional<Paragraph> rowAt(int line) {
        return Optional.ofNullable(rows.get(line));
    }

    void take(int from, int to) {
        taken.set(from, to);
    }

    /** A heading that stands in a row of its own. */
    void addHeading(int line, Passage heading, Mark mark) {
        rows.put(line, Paragraph.of(heading, Optional.of(mark)));
    }

    /** @param whole the lines that the row stands on, the first of which is {@code line} */
    void addRow(int line, List<Line> whole, List<TableRow.Cell> cells, boolean even) {
        Passage text = Passage.of(source, whole);
        if (!isRule(text)) {
            rows.put(line, new Paragraph(text, number(cells), Optional.of(new TableRow(cells, even))));
        }
    }

    /** A line of dashes between head and rows. */
    private static boolean isRule(Passage row) {
        for (int i = 0; i < row.length(); i++) {
            if (!Glyphs.isDash(row.at(i)) && !Glyphs.isBar(row.at(i)) && row.at(i) != '：') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Mark> number(List<TableRow.Cell> cells) {
        for (TableRow.Cell cell : cells) {
            Passage text = cell.text();
            int digits = Numerals.endOfDigits(text, 0, 4);
            if (cell.column() == TableColumn.NUMBER && digits > 0 && digits == text.length()) {
                int ordinal = Numerals.value(text, 0, digits);
                return Optional.of(new Mark(NumberFamily.ROW, '|', text.text(0, digits), ordinal, digits));
            }
        }
        return Optional.empty();
    }
}
