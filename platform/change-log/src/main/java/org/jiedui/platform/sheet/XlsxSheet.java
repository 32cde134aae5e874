package org.jiedui.platform.sheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.text.Language;

/**
 * A workbook of Excel (ISO/IEC 29500) with one sheet. Days, times and numbers are such cells, times those of China; what
 * Excel cannot hold as such, days before March 1900 and numbers of more than 15 digits, is text. Longer text than a cell
 * can hold ends in an ellipsis.
 */
final class XlsxSheet implements Sheet {

    private static final int LONGEST_TEXT = 32_767;
    private static final int MOST_DIGITS = 15;
    /** Excel takes 1900 for a leap year: its days from here on are right. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int ROWS_AT_ONCE = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final CellText texts;
    private int next;

    XlsxSheet(OutputStream to, String title, List<Column> columns, Language language) throws IOException {
        this.workbook = new Workbook(to, "Jiedui", "1.0");
        this.sheet = workbook.newWorksheet(title);
        this.columns = columns;
        this.texts = new CellText(language);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, width(columns.get(i).type()));
            sheet.inlineString(0, i, columns.get(i).header().in(language));
            sheet.style(0, i).bold().set();
        }
        next = 1;
    }

    @Override
    public void row(JsonNode thing) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            JsonNode value = thing.path(columns.get(i).field());
            if (!value.isMissingNode()) {
                cell(i, value, columns.get(i).type());
            }
        }
        if (++next % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, JsonNode value, ColumnType type) {
        if (type == ColumnType.Plain.DAY) {
            day(column, LocalDate.parse(value.textValue()));
        } else if (type == ColumnType.Plain.TIME) {
            time(column, Instant.parse(value.textValue()));
        } else if (type.isNumber() && precision(number(value)) <= MOST_DIGITS) {
            sheet.value(next, column, number(value));
        } else {
            text(column, texts.of(value, type), type);
        }
    }

    /** Decimals travel as numbers or as texts. */
    private static BigDecimal number(JsonNode value) {
        return value.isTextual() ? new BigDecimal(value.textValue()) : value.decimalValue();
    }

    private void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            text(column, day.toString(), ColumnType.Plain.DAY);
        } else {
            sheet.value(next, column, day);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        }
    }

    private void time(int column, Instant time) {
        if (time.atZone(Days.ZONE).toLocalDate().isBefore(FIRST_DAY)) {
            text(column, time.toString(), ColumnType.Plain.TIME);
        } else {
            sheet.value(next, column, time.atZone(Days.ZONE).toLocalDateTime());
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    private void text(int column, String text, ColumnType type) {
        sheet.inlineString(next, column, fitting(type.isNumber() ? text : Formulas.guarded(text)));
        if (type instanceof ColumnType.Several) {
            sheet.style(next, column).wrapText(true).set();
        }
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        int end = LONGEST_TEXT - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static int precision(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    /** In characters: what can be read without pulling at the columns first. */
    private static double width(ColumnType type) {
        return switch (type) {
            case ColumnType.Plain plain ->
                switch (plain) {
                    case INTEGER, DECIMAL, FLAG -> 10;
                    case DAY -> 12;
                    case TIME -> 20;
                    case TEXT, ID -> 24;
                };
            case ColumnType.Constant constant -> 14;
            case ColumnType.Reference reference -> 24;
            case ColumnType.Structure structure -> 36;
            case ColumnType.Several several -> 36;
        };
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
