package org.jiedui.task.calendar;

import java.util.List;
import org.jiedui.platform.calendar.HolidayNotice;
import org.jiedui.platform.calendar.HolidayOccasion;
import org.jiedui.task.calendar.model.CalendarNoticeDetails;
import org.jiedui.task.calendar.model.Occasion;

/** Notices as they are kept, and as the calendar is computed from them. */
final class HolidayNotices {

    private HolidayNotices() {}

    static HolidayNotice computable(CalendarNoticeDetails notice) {
        List<HolidayOccasion> occasions = notice.occasions().stream()
                .map(occasion -> new HolidayOccasion(
                        occasion.name(), occasion.offFrom(), occasion.offTo(), occasion.working()))
                .toList();
        return new HolidayNotice(notice.documentNumber(), notice.publishedOn(), notice.year(), occasions);
    }

    static CalendarNoticeDetails kept(HolidayNotice notice) {
        List<Occasion> occasions = notice.occasions().stream()
                .map(occasion ->
                        new Occasion(occasion.name(), occasion.offFrom(), occasion.offTo(), occasion.working()))
                .toList();
        return new CalendarNoticeDetails(notice.documentNumber(), notice.publishedOn(), notice.year(), occasions);
    }
}
