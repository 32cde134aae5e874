package org.jiedui.task.calendar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jiedui.platform.calendar.OfficialNotices;

/** Enters the notices that come with the software, so that what is kept is the one source. */
@ApplicationScoped
class OfficialCalendar {

    private final CalendarNoticeService service;

    OfficialCalendar(CalendarNoticeService service) {
        this.service = service;
    }

    void enter(@Observes StartupEvent starting) {
        service.enterMissing(
                OfficialNotices.bundled().stream().map(HolidayNotices::kept).toList());
    }
}
