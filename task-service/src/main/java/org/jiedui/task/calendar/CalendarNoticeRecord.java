package org.jiedui.task.calendar;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.calendar.model.CalendarNotice;

/** How notices appear in the change log. */
@Singleton
class CalendarNoticeRecord implements Recorded<CalendarNotice> {

    static final String KIND = "calendar-notice";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(CalendarNotice notice) {
        return notice.id();
    }

    @Override
    public int version(CalendarNotice notice) {
        return notice.version();
    }

    @Override
    public CalendarNoticeView state(CalendarNotice notice) {
        return CalendarNoticeView.of(notice);
    }
}
