package org.jiedui.platform.calendar;

import java.time.LocalDate;

/**
 * What a day is, and why.
 *
 * @param occasion for which it is off or worked; {@code null} on any other day
 * @param documentNumber of the notice that says so; {@code null} where none speaks of the day
 * @param provisional whether no notice for its year is known, so that only weekends are off so far
 */
public record CalendarDay(
        LocalDate day, DayKind kind, String occasion, String documentNumber, boolean provisional) {

    static CalendarDay arranged(LocalDate day, DayKind kind, HolidayOccasion occasion, HolidayNotice notice) {
        return new CalendarDay(day, kind, occasion.name(), notice.documentNumber(), false);
    }

    static CalendarDay ordinary(LocalDate day, boolean provisional) {
        DayKind kind = Weekdays.has(day) ? DayKind.WORKING_DAY : DayKind.WEEKEND;
        return new CalendarDay(day, kind, null, null, provisional);
    }
}
