package org.jiedui.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Mondays to Fridays, counted by arithmetic. */
final class Weekdays {

    private static final int OF_A_WEEK = 5;
    private static final int WEEK = 7;

    /** A Monday from which weeks are counted. */
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    private Weekdays() {}

    static boolean has(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** How many there are up to a day and with it, counted from a fixed one; negative before that. */
    static long upTo(LocalDate day) {
        long days = day.toEpochDay() - MONDAY.toEpochDay();
        return Math.floorDiv(days, WEEK) * OF_A_WEEK + Math.min(Math.floorMod(days, WEEK) + 1, OF_A_WEEK);
    }

    /** The weekday with this number: {@code upTo(numbered(n)) == n}. */
    static LocalDate numbered(long number) {
        long before = number - 1;
        return MONDAY.plusDays(
                Math.floorDiv(before, OF_A_WEEK) * WEEK + Math.floorMod(before, OF_A_WEEK));
    }
}
