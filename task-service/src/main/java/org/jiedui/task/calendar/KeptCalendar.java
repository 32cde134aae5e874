package org.jiedui.task.calendar;

import jakarta.inject.Singleton;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.platform.calendar.WorkingCalendars;

/** The calendar by the notices that are kept here. */
@Singleton
class KeptCalendar implements WorkingCalendars {

    private final CalendarNoticeRepository notices;

    KeptCalendar(CalendarNoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public WorkingCalendar current() {
        return WorkingCalendar.of(notices.entered().stream()
                .map(notice -> HolidayNotices.computable(notice.details()))
                .toList());
    }
}
