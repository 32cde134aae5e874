package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds tables of tasks that an extraction flattened to lines, either one row a line with tabs or bars between the
 * cells, or one cell a line. A table is only seen where a head names a column of units.
 */
final class Tables {

    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_LINES_OF_ROW = 40;

    private final SourceText source;
    private final List<Line> lines;
    private final List<Passage> passages;
    private final BitSet taken = new BitSet();
    private final Map<Integer, Paragraph> rows = new HashMap<>();

    private Tables(SourceText source, List<Line> lines, List<Passage> passages) {
        this.source = source;
        this.lines = lines;
        this.passages = passages;
    }

    static Tables of(SourceText source, List<Line> lines, List<Passage> passages) {
        Tables tables = new Tables(source, lines, passages);
        int i = 0;
        while (i < lines.size()) {
            i = Math.max(i + 1, lines.get(i).tabs() ? tables.readRows(i) : tables.readCells(i));
        }
        return tables;
    }

    boolean isTaken(int line) {
        return taken.get(line);
    }

    /** The row that begins on the line. */
    Optional<Paragraph> rowAt(int line) {
        return Optional.ofNullable(rows.get(line));
    }

    private static boolean isTable(List<TableColumn> columns) {
        return columns.size() >= FEWEST_COLUMNS
                && columns.contains(TableColumn.TASK)
                && columns.stream().anyMatch(TableColumn::namesUnits);
    }

    // one row a line

    private int readRows(int head) {
        List<TableColumn> columns = new ArrayList<>();
        for (Passage cell : cells(lines.get(head))) {
            TableColumn column = TableColumn.ofHead(cell);
            columns.add(column == null ? TableColumn.OTHER : column);
        }
        if (!isTable(columns)) {
            return head;
        }
        taken.set(head);
        int i = head + 1;
        for (; i < lines.size() && lines.get(i).tabs(); i++) {
            taken.set(i);
            addRow(i, List.of(lines.get(i)), columns, cells(lines.get(i)));
        }
        return i;
    }

    private List<Passage> cells(Line line) {
        List<Passage> cells = new ArrayList<>();
        int start = line.start();
        for (int i = start; i <= line.end(); i++) {
            if (i == line.end() || isBar(source.at(i))) {
                // a bar at either end of the line is a border and no cell
                boolean border = (i == line.start() || start == line.end()) && i > 0 && hasBars(line);
                if (!border) {
                    cells.add(cell(start, i));
                }
                start = i + 1;
            }
        }
        return cells;
    }

    private boolean hasBars(Line line) {
        return source.at(line.start()) != '\t' && isBar(source.at(line.start()));
    }

    private static boolean isBar(int codePoint) {
        return codePoint == '\t' || codePoint == '|' || codePoint == '│' || codePoint == '｜';
    }

    private Passage cell(int start, int end) {
        return Passage.of(source, List.of(new Line(start, end, 0, 0, false)));
    }

    // one cell a line

    private int readCells(int head) {
        List<TableColumn> columns = new ArrayList<>();
        int first = head;
        while (first < lines.size() && columns.size() < 10) {
            TableColumn column = TableColumn.ofHead(passages.get(first));
            if (column == null) {
                break;
            }
            columns.add(column);
            first++;
        }
        if (!isTable(columns) || columns.get(0) != TableColumn.NUMBER || !isNumber(first, 1)) {
            return head;
        }
        taken.set(head, first);
        return readNumberedRows(first, columns);
    }

    private int readNumberedRows(int first, List<TableColumn> columns) {
        int row = first;
        for (int number = 1; isNumber(row, number); number++) {
            int next = row + 1;
            while (next < lines.size() && next - row < MOST_LINES_OF_ROW && !isNumber(next, number + 1)) {
                next++;
            }
            if (!isNumber(next, number + 1)) {
                next = Math.min(lines.size(), row + columns.size());
            }
            taken.set(row, next);
            addRow(row, lines.subList(row, next), columns, cellsOfRow(row, next, columns));
            row = next;
        }
        return row;
    }

    private boolean isNumber(int line, int number) {
        return line < lines.size() && passages.get(line).toString().equals(Integer.toString(number));
    }

    /** A row of more lines than columns has its task broken over several: no other cell is as long. */
    private List<Passage> cellsOfRow(int row, int next, List<TableColumn> columns) {
        int surplus = next - row - columns.size();
        int task = columns.indexOf(TableColumn.TASK);
        List<Passage> cells = new ArrayList<>();
        int line = row;
        while (line < next) {
            int end = cells.size() == task && surplus > 0 ? line + surplus + 1 : line + 1;
            cells.add(Passage.of(source, lines.subList(line, end)));
            line = end;
        }
        return cells;
    }

    private void addRow(int line, List<Line> rowLines, List<TableColumn> columns, List<Passage> cells) {
        Passage whole = Passage.of(source, rowLines);
        if (isRule(whole)) {
            return;
        }
        boolean even = cells.size() == columns.size();
        List<TableRow.Cell> filled = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            TableColumn column =
                    even || (i == 0 && columns.get(0) == TableColumn.NUMBER) ? columns.get(i) : TableColumn.OTHER;
            filled.add(new TableRow.Cell(column, cells.get(i)));
        }
        rows.put(line, new Paragraph(whole, mark(filled), Optional.of(new TableRow(filled, even))));
    }

    private static boolean isRule(Passage row) {
        for (int i = 0; i < row.length(); i++) {
            if (!Glyphs.isDash(row.at(i)) && !isBar(row.at(i)) && row.at(i) != '：') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Mark> mark(List<TableRow.Cell> cells) {
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
