package org.jiedui.platform.sheetreading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.problem.Fault;

/**
 * The first visible sheet of a workbook of Excel (ISO/IEC 29500). Read here and not by a library, since those at hand make rows
 * as wide and numbers as long as a file claims them to be.
 */
final class XlsxRows extends SheetRows {

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
    private static final Pattern RANGE = Pattern.compile(PLACE.pattern() + ":.*");
    private static final int LAST_ROW = 1 << 20;

    /** So many are told of. */
    private static final int MOST_MERGED = 200;

    private final Xml sheet;
    private final SharedStrings strings;
    private final XlsxValues values;
    private int last;

    XlsxRows(byte[] file) {
        try {
            XlsxParts workbook = new XlsxParts(file);
            WorkbookHead head = WorkbookHead.of(workbook);
            strings = SharedStrings.of(workbook);
            values = new XlsxValues(NumberFormats.of(workbook), head.from1904());
            sheet = new Xml(workbook.required(head.sheet()));
        } catch (IOException broken) {
            throw UnreadableSheet.broken();
        }
    }

    @Override
    SheetRow read() throws IOException {
        List<Fault> merged = new ArrayList<>();
        while (sheet.next()) {
            if (sheet.begins("row")) {
                return row();
            }
            if (sheet.begins("mergeCell") && merged.size() < MOST_MERGED) {
                merged.add(merged(String.valueOf(sheet.attribute("ref"))));
            }
        }
        if (!merged.isEmpty()) {
            throw UnreadableSheet.because(merged);
        }
        return null;
    }

    private SheetRow row() throws IOException {
        last = following(integer(sheet.attribute("r")), last, LAST_ROW);
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (sheet.begins("c")) {
                column = following(column(sheet.attribute("r")), column, Integer.MAX_VALUE);
                put(cells, column - 1, cell());
            }
        }
        return new SheetRow(last, cells);
    }

    private void put(List<SheetCell> cells, int column, SheetCell cell) {
        if (cell.isBlank()) {
            return;
        }
        if (column >= SheetRow.MOST_COLUMNS) {
            throw UnreadableSheet.tooWide(last);
        }
        while (cells.size() < column) {
            cells.add(SheetCell.EMPTY);
        }
        cells.add(cell);
    }

    private SheetCell cell() throws IOException {
        String type = sheet.attribute("t");
        Integer style = integer(sheet.attribute("s"));
        boolean formula = false;
        String value = "";
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("f")) {
                formula = true;
            } else if (sheet.begins("v")) {
                value = XlsxText.of("v", sheet);
            } else if (sheet.begins("is")) {
                value = XlsxText.upTo("is", sheet);
            }
        }
        if (formula) {
            return new SheetCell.NoValue(SheetCell.Reason.FORMULA);
        }
        return "s".equals(type) && !value.isEmpty()
                ? values.text(strings.text(integer(value)))
                : values.of(type, style, value);
    }

    /** What a place is told to be, or the next one; nothing goes back. */
    private static int following(Integer told, int previous, int most) {
        int place = told == null ? previous + 1 : told;
        if (place <= previous || place > most) {
            throw UnreadableSheet.broken();
        }
        return place;
    }

    private static Integer integer(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw UnreadableSheet.broken();
        }
        return Integer.valueOf(text);
    }

    /** A column from 1; {@code null} where no place is told. */
    private static Integer column(String place) {
        if (place == null) {
            return null;
        }
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw UnreadableSheet.broken();
        }
        return parts.group(1).chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    private static Fault merged(String range) {
        Matcher first = RANGE.matcher(range);
        if (!first.matches()) {
            throw UnreadableSheet.broken();
        }
        return UnreadableSheet.merged(Integer.parseInt(first.group(2)), first.group(1));
    }
}
