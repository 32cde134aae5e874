package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tables with tabs or bars between the cells. A cell may go on over further lines. */
final class BarTables {

    private static final int MOST_LINES_OF_ROW = 40;

    private final SourceText source;
    private final List<Line> lines;
    private final MarkReader marks;
    private final Tables tables;

    BarTables(SourceText source, List<Line> lines, MarkReader marks, Tables tables) {
        this.source = source;
        this.lines = lines;
        this.marks = marks;
        this.tables = tables;
    }

    /** The line after the table whose head stands on the line; the line itself if none does. */
    int read(int head) {
        List<Passage> titles = cells(head, head + 1);
        List<TableColumn> columns = TableColumn.ofHeads(titles);
        if (!TableColumn.areTable(columns)) {
            return head;
        }
        tables.take(head, head + 1);
        int row = head + 1;
        while (row < lines.size() && isRow(row)) {
            int next = lines.get(row).tabs() ? endOfRow(row, columns) : row + 1;
            addRow(row, next, columns, titles);
            row = next;
        }
        return row;
    }

    /** A row, or a heading that stands between two rows. */
    private boolean isRow(int line) {
        boolean between = line + 1 < lines.size() && lines.get(line + 1).tabs() && headingOf(line).isPresent();
        return lines.get(line).tabs() || between;
    }

    /** The number of a line that is a heading and no numbered row. */
    private Optional<Mark> headingOf(int line) {
        return marks.read(passage(lines.get(line).start(), lines.get(line).end()))
                .filter(mark -> mark.family().compareTo(NumberFamily.ARABIC) < 0);
    }

    private void addRow(int row, int next, List<TableColumn> columns, List<Passage> titles) {
        List<Passage> cells = cells(row, next);
        List<Passage> filled = cells.stream().filter(cell -> cell.length() > 0).toList();
        tables.take(row, next);
        if (filled.size() == 1 && columns.size() > 1) {
            Optional<Mark> heading = marks.read(filled.get(0));
            if (heading.isPresent() && heading.get().end() < filled.get(0).length()) {
                tables.addHeading(row, filled.get(0), heading.get());
                return;
            }
        }
        if (!isSame(cells, titles)) {
            RowCells under = cellsUnder(columns, cells, hasBars(lines.get(row)));
            tables.addRow(row, lines.subList(row, next), under.cells(), under.even());
        }
    }

    /**
     * Tabs behind the last cell are lost with the blanks at the line's end, and a cell that spans several rows is missing
     * from all but the first; what the cells say tells which. Bars are not lost.
     */
    private RowCells cellsUnder(List<TableColumn> columns, List<Passage> cells, boolean bars) {
        List<TableRow.Cell> inOrder = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean number = i == 0 && columns.get(0) == TableColumn.NUMBER;
            boolean under = cells.size() <= columns.size() || number;
            inOrder.add(new TableRow.Cell(under ? columns.get(i) : TableColumn.OTHER, cells.get(i)));
        }
        boolean complete = cells.size() == columns.size();
        boolean lost = !bars && cells.size() < columns.size();
        if (complete || !lost || RowCells.fit(inOrder)) {
            return new RowCells(inOrder, cells.size(), complete || lost);
        }
        List<Line> filled = new ArrayList<>();
        for (Passage cell : cells) {
            if (cell.length() > 0) {
                filled.add(new Line(cell.span().start(), cell.span().end(), 0, 0, false));
            }
        }
        return RowCells.of(source, filled, columns, false);
    }

    /** The head comes again on every page. */
    private static boolean isSame(List<Passage> cells, List<Passage> titles) {
        boolean same = cells.size() == titles.size();
        for (int i = 0; same && i < cells.size(); i++) {
            same = cells.get(i).toString().equals(titles.get(i).toString());
        }
        return same;
    }

    /** A row goes on below as long as cells are missing, or the last one is visibly cut, and no other row begins. */
    private int endOfRow(int row, List<TableColumn> columns) {
        int next = row + 1;
        boolean numbered = columns.get(0) == TableColumn.NUMBER;
        if (!numbered || hasBars(lines.get(row))) {
            return next;
        }
        int count = cells(row, next).size();
        while (next < lines.size() && next - row < MOST_LINES_OF_ROW && !beginsRow(next)) {
            int more = cells(next, next + 1).size() - 1;
            boolean missing = count < columns.size() && count + more <= columns.size();
            if (!missing && !isCut(next - 1) || more == 0 && !isCut(next - 1) && !hasTabsBelow(next)) {
                break;
            }
            count += more;
            next++;
        }
        return next;
    }

    /** Whether the next line but one or a later one of the same row brings further cells. */
    private boolean hasTabsBelow(int line) {
        int last = Math.min(lines.size(), line + 4);
        for (int i = line + 1; i < last && !beginsRow(i); i++) {
            if (lines.get(i).tabs()) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsRow(int line) {
        Passage first = cells(line, line + 1).get(0);
        int digits = Numerals.endOfDigits(first, 0, 4);
        return digits > 0 && digits == first.length() || headingOf(line).isPresent();
    }

    private boolean isCut(int line) {
        char last = Glyphs.fold(source.at(lines.get(line).end() - 1));
        return last == '，' || last == '、' || last == '；';
    }

    private List<Passage> cells(int from, int to) {
        List<Passage> cells = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines.subList(from, to)) {
            int start = line.start();
            for (int i = start; i < line.end(); i++) {
                if (isBar(source.at(i), line)) {
                    // a bar at either end of the line is a border and no cell
                    if (i > line.start() || !hasBars(line)) {
                        open.add(new Line(start, i, 0, 0, false));
                        cells.add(Passage.of(source, open));
                        open.clear();
                    }
                    start = i + 1;
                }
            }
            if (start < line.end()) {
                open.add(new Line(start, line.end(), 0, 0, false));
            }
        }
        if (!open.isEmpty()) {
            cells.add(Passage.of(source, open));
        }
        return cells;
    }

    private boolean isBar(int codePoint, Line line) {
        return hasBars(line) ? Glyphs.isBar(codePoint) && codePoint != '\t' : Glyphs.isBar(codePoint);
    }

    private boolean hasBars(Line line) {
        return source.at(line.start()) != '\t' && Glyphs.isBar(source.at(line.start()));
    }

    private Passage passage(int start, int end) {
        return Passage.of(source, List.of(new Line(start, end, 0, 0, false)));
    }
}
