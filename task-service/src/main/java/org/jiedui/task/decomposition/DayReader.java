package org.jiedui.task.decomposition;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads what follows a year: 6月30日前, 6月底前, 底, 上半年, 第三季度, 年内.
 *
 * @param end where the expression ends
 * @param date the day meant, in the given year; the last one of a period
 * @param before whether it says that all is to be done by then (前, 之前, 内)
 * @param last whether it says the end of a period (底, 末, a quarter) even without 前
 */
record DayReader(int end, Optional<LocalDate> date, boolean before, boolean last) {

    private static final String QUARTERS = "一二三四";

    /** @param year 0 if the text tells none; then there is no date either */
    static DayReader read(Passage text, int from, int to, int year) {
        int at = text.at(from) == '度' ? from + 1 : from;
        int digits = Numerals.endOf(text, at, 2, 2);
        if (digits > at && text.at(digits) == '月') {
            return readMonth(text, at, digits, to, year);
        }
        int month = 0;
        int end = at;
        if (text.at(at) == '底' || text.at(at) == '末') {
            month = 12;
            end = at + 1;
        } else if (text.startsWith("年底", at) || text.startsWith("年末", at)) {
            month = 12;
            end = at + 2;
        } else if (text.startsWith("上半年", at)) {
            month = 6;
            end = at + 3;
        } else if (text.startsWith("下半年", at)) {
            month = 12;
            end = at + 3;
        } else if (quarter(text, at) > 0) {
            month = quarter(text, at) * 3;
            end = text.at(at) == '第' ? at + 4 : at + 3;
        } else if (text.at(at) == '内') {
            return new DayReader(at + 1, lastDay(year, 12), true, false);
        }
        if (month == 0) {
            // 2025年前 means before that year began, or during it: no day
            int before = endOfBefore(text, at, to);
            return new DayReader(before, Optional.empty(), before > at, false);
        }
        int before = endOfBefore(text, end, to);
        return new DayReader(before, lastDay(year, month), before > end, true);
    }

    static DayReader readMonth(Passage text, int from, int digits, int to, int year) {
        int month = Numerals.value(text, from, digits);
        int at = digits + 1;
        int endOfDay = Numerals.endOf(text, at, 2, 3);
        if (endOfDay > at && (text.at(endOfDay) == '日' || text.at(endOfDay) == '号')) {
            int before = endOfBefore(text, endOfDay + 1, to);
            Optional<LocalDate> day =
                    year == 0 ? Optional.empty() : DateLine.date(year, month, Numerals.value(text, at, endOfDay));
            return new DayReader(before, day, before > endOfDay + 1, false);
        }
        boolean last = text.at(at) == '底' || text.at(at) == '末';
        int end = last ? at + 1 : text.at(at) == '份' ? at + 1 : at;
        end = !last && (text.startsWith("上旬", end) || text.startsWith("中旬", end) || text.startsWith("下旬", end))
                ? end + 2
                : end;
        int before = endOfBefore(text, end, to);
        boolean whole = month >= 1 && month <= 12 && (end == at || last || text.startsWith("下旬", end - 2));
        return new DayReader(before, whole ? lastDay(year, month) : Optional.empty(), before > end, last);
    }

    private static Optional<LocalDate> lastDay(int year, int month) {
        return year == 0 ? Optional.empty() : Optional.of(TimeExpressions.lastDayOf(year, month));
    }

    private static int quarter(Passage text, int from) {
        int at = text.at(from) == '第' ? from + 1 : from;
        boolean named = text.startsWith("季度", at + 1);
        int quarter = QUARTERS.indexOf(text.at(at)) + 1;
        quarter = text.at(at) >= '1' && text.at(at) <= '4' ? text.at(at) - '0' : quarter;
        return named ? quarter : 0;
    }

    private static int endOfBefore(Passage text, int from, int to) {
        for (String word : new String[] {"之前", "以前", "前", "内"}) {
            if (text.startsWith(word, from) && from + word.length() <= to) {
                return from + word.length();
            }
        }
        return Math.min(from, to);
    }
}
