package org.jiedui.task.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables of numbered rows that kept neither tabs nor bars: one cell a line, or one row a line with blanks between
 * the cells. Which stretch stands under which column is told by what it says ({@link RowCells}).
 */
final class PlainTables {

    private static final int FEWEST_COLUMNS = 3;
    private static final int MOST_COLUMNS = 10;
    private static final int MOST_LINES_OF_ROW = 40;

    /** Second lines of a head whose cells are broken: 牵头 over 单位. */
    private static final List<String> HEADS_GO_ON = List.of("单位", "部门", "时限", "时间", "任务");

    private final SourceText source;
    private final List<Line> lines;
    private final List<Passage> passages;
    private final MarkReader marks;
    private final Tables tables;

    PlainTables(
            SourceText source, List<Line> lines, List<Passage> passages, MarkReader marks, Tables tables) {
        this.source = source;
        this.lines = lines;
        this.passages = passages;
        this.marks = marks;
        this.tables = tables;
    }

    /** The line after the table whose head begins on the line; the line itself if none does. */
    int read(int head) {
        if (!passages.get(head).startsWith("序", 0) && !passages.get(head).startsWith("编", 0)) {
            return head;
        }
        List<TableColumn> columns = TableColumn.ofHeads(pieces(lines.get(head)));
        int first = head + 1;
        if (columns.size() < FEWEST_COLUMNS) {
            columns = new ArrayList<>();
            first = readHeads(head, columns);
        }
        boolean table = columns.size() >= FEWEST_COLUMNS
                && columns.get(0) == TableColumn.NUMBER
                && !columns.contains(null)
                && TableColumn.areTable(columns);
        int row = startOfRows(first);
        if (!table || row < 0) {
            return head;
        }
        tables.take(head, first);
        return readRows(row, columns);
    }

    private int readHeads(int head, List<TableColumn> columns) {
        int line = head;
        while (line < lines.size() && columns.size() < MOST_COLUMNS) {
            TableColumn column = TableColumn.ofHead(passages.get(line));
            int next = line + 1;
            if (column == null && next < lines.size() && !HEADS_GO_ON.contains(passages.get(line).toString())) {
                // a head broken over two lines: 重点 over 任务
                column = TableColumn.ofHead(Passage.of(source, lines.subList(line, line + 2)));
                next = line + 2;
                if (column == null) {
                    break;
                }
            }
            if (column != null) {
                columns.add(column);
            }
            line = next;
        }
        return line;
    }

    /** The first row, which a heading may precede; -1 if there is none. */
    private int startOfRows(int line) {
        if (isNumber(line, 1)) {
            return line;
        }
        return isHeading(line) && isNumber(line + 1, 1) ? line + 1 : -1;
    }

    private int readRows(int first, List<TableColumn> columns) {
        int row = first;
        int number = 1;
        while (isNumber(row, number)) {
            int next = row + 1;
            while (next < lines.size()
                    && next - row < MOST_LINES_OF_ROW
                    && !isNumber(next, number + 1)
                    && !isHeading(next)
                    && !endsTable(next)) {
                next++;
            }
            boolean heading = isHeading(next) && (isNumber(next + 1, number + 1) || isNumber(next + 1, 1));
            boolean last = !heading && !isNumber(next, number + 1);
            next = addRow(row, last, next, columns);
            number = heading && isNumber(next + 1, 1) && !isNumber(next + 1, number + 1) ? 1 : number + 1;
            row = heading ? next + 1 : next;
        }
        return row;
    }

    /** 一、 or （一） between two rows, which the numbers of rows are not. */
    private boolean isHeading(int line) {
        if (line >= lines.size()) {
            return false;
        }
        Optional<Mark> mark = marks.read(passages.get(line));
        return mark.isPresent() && mark.get().family().compareTo(NumberFamily.ARABIC) < 0;
    }

    /** What stands below a table or is another one. */
    private boolean endsTable(int line) {
        Passage text = passages.get(line);
        return lines.get(line).tabs()
                || TableColumn.ofHead(text) == TableColumn.NUMBER
                || text.startsWith("序号", 0)
                || text.startsWith("注：", 0)
                || text.startsWith("备注：", 0)
                || PartLabels.isAnnexLabel(text)
                || DateLine.isDate(text);
    }

    private boolean isNumber(int line, int number) {
        if (line >= lines.size()) {
            return false;
        }
        Passage text = passages.get(line);
        int digits = Numerals.endOfDigits(text, 0, 4);
        boolean apart = digits == text.length() || text.gapBefore(digits) && Glyphs.isHan(text.at(digits));
        return digits > 0 && apart && Numerals.value(text, 0, digits) == number;
    }

    /** Adds the row and returns the line after it, which for the last row is found by what still fits. */
    private int addRow(int row, boolean last, int end, List<TableColumn> columns) {
        List<Line> pieces = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (int line = row; line < end; line++) {
            for (Passage piece : pieces(lines.get(line))) {
                Span span = piece.span();
                pieces.add(new Line(span.start(), span.end(), 0, 0, false));
                ends.add(line + 1);
            }
        }
        RowCells cells = RowCells.of(source, pieces, columns, last);
        int next = last ? ends.get(cells.pieces() - 1) : end;
        tables.take(row, next);
        tables.addRow(row, lines.subList(row, next), cells.cells(), cells.even());
        return next;
    }

    /** The stretches of a line between its blanks. */
    private List<Passage> pieces(Line line) {
        List<Passage> pieces = new ArrayList<>();
        int start = line.start();
        for (int i = line.start(); i <= line.end(); i++) {
            if (i == line.end() || Glyphs.isBlank(source.at(i))) {
                if (i > start) {
                    pieces.add(Passage.of(source, List.of(new Line(start, i, 0, 0, false))));
                }
                start = i + 1;
            }
        }
        return pieces;
    }
}
