package org.jiedui.platform.sheetreading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jiedui.platform.sheetreading.SheetCell.NoValue;
import org.jiedui.platform.sheetreading.SheetCell.Reason;

/** Values of cells as a workbook writes them. */
final class XlsxValues {

    /** No number that a program writes has more characters, nor more zeros. */
    private static final int LONGEST_NUMBER = 40;

    private static final int MOST_ZEROS = 350;

    /** What programs show, and people have meant: 1.1 is written as 1.1000000000000001. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal DAY_AFTER_THE_LAST = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal MILLIS_OF_A_DAY = BigDecimal.valueOf(86_400_000);

    /** Excel counts a 29 February 1900: up to it, its days are one off. */
    private static final int AFTER_FEBRUARY_1900 = 60;

    private final NumberFormats formats;
    private final boolean from1904;

    XlsxValues(NumberFormats formats, boolean from1904) {
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** @param type as the cell tells it, {@code null} for a number */
    SheetCell of(String type, Integer style, String value) {
        if (value.isEmpty()) {
            return SheetCell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(value, formats.showTime(style));
            case "b" -> new SheetCell.Flag(value.equals("1") || value.equals("true"));
            case "e" -> new NoValue(Reason.ERROR);
            case "str", "inlineStr", "d" -> text(value);
            default -> throw UnreadableSheet.broken();
        };
    }

    SheetCell text(String text) {
        return text.equals(XlsxText.TOO_LONG) ? new NoValue(Reason.ENDLESS_TEXT) : new SheetCell.Text(text);
    }

    private SheetCell number(String text, boolean shownAsTime) {
        if (text.length() > LONGEST_NUMBER) {
            return new NoValue(Reason.ENDLESS_NUMBER);
        }
        try {
            BigDecimal number = new BigDecimal(text).round(SHOWN).stripTrailingZeros();
            return Math.abs((long) number.scale()) > MOST_ZEROS
                    ? new NoValue(Reason.ENDLESS_NUMBER)
                    : new SheetCell.Number(number, time(number), shownAsTime);
        } catch (NumberFormatException | ArithmeticException noNumber) {
            throw UnreadableSheet.broken();
        }
    }

    private LocalDateTime time(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(DAY_AFTER_THE_LAST) >= 0) {
            return null;
        }
        int days = number.intValue();
        LocalDate begin = from1904
                ? LocalDate.of(1904, 1, 1)
                : LocalDate.of(1899, 12, days < AFTER_FEBRUARY_1900 ? 31 : 30);
        long millis = number.subtract(BigDecimal.valueOf(days))
                .multiply(MILLIS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return begin.plusDays(days).atStartOfDay().plus(millis, ChronoUnit.MILLIS);
    }
}
