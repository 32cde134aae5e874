package org.jiedui.task.decomposition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A line that holds a date and nothing else, as under a signature. */
final class DateLine {

    private DateLine() {}

    static boolean isDate(Passage text) {
        return read(text).isPresent();
    }

    static Optional<LocalDate> read(Passage text) {
        int from = text.at(0) == '（' ? 1 : 0;
        int to = text.at(text.length() - 1) == '）' ? text.length() - 1 : text.length();
        int year = endOfNumber(text, from, 4);
        if (year - from != 4 || text.at(year) != '年') {
            return Optional.empty();
        }
        int month = endOfNumber(text, year + 1, 2);
        if (month == year + 1 || text.at(month) != '月') {
            return Optional.empty();
        }
        int day = endOfNumber(text, month + 1, 3);
        if (day == month + 1 || text.at(day) != '日' || day + 1 != to) {
            return Optional.empty();
        }
        return date(
                Numerals.value(text, from, year),
                Numerals.value(text, year + 1, month),
                Numerals.value(text, month + 1, day));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int endOfNumber(Passage text, int from, int most) {
        return Glyphs.isDigit(text.at(from))
                ? Numerals.endOfDigits(text, from, most)
                : Numerals.endOfCjk(text, from, most);
    }
}
