package org.jiedui.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiedui.platform.calendar.CalendarDay;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.calendar.WorkingCalendars;

/** What can be read of the calendar. */
@ApplicationScoped
public class CalendarQueries {

    private final WorkingCalendars calendars;

    CalendarQueries(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    CalendarView days(CalendarStretch stretch) {
        WorkingCalendar all = calendars.current();
        WorkingCalendar calendar = stretch.asKnownOn() == null ? all : all.asKnownOn(stretch.asKnownOn());
        List<CalendarDay> days = stretch.from()
                .datesUntil(stretch.to().plusDays(1))
                .map(calendar::day)
                .toList();
        int working = Math.toIntExact(
                days.stream().filter(day -> day.kind().isWorking()).count());
        return new CalendarView(stretch.from(), stretch.to(), stretch.asKnownOn(), working, days);
    }
}
