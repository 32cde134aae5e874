package org.jiedui.task.report.model;

import java.time.LocalDate;
import java.time.YearMonth;

/** The months that a report tells of: one ({@code 2018-06}) or a quarter ({@code 2018-Q2}). */
public record ReportPeriod(YearMonth first, YearMonth last) {

    public static final String FORM = "[1-9][0-9]{3}-(0[1-9]|1[0-2]|Q[1-4])";

    /** @param text of that form */
    public static ReportPeriod of(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.charAt(5) != 'Q') {
            YearMonth month = YearMonth.of(year, Integer.parseInt(text.substring(5)));
            return new ReportPeriod(month, month);
        }
        YearMonth last = YearMonth.of(year, 3 * (text.charAt(6) - '0'));
        return new ReportPeriod(last.minusMonths(2), last);
    }

    public LocalDate start() {
        return first.atDay(1);
    }

    public LocalDate end() {
        return last.atEndOfMonth();
    }
}
