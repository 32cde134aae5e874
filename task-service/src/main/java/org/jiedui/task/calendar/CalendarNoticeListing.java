package org.jiedui.task.calendar;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.task.calendar.model.CalendarNotice;

@Singleton
class CalendarNoticeListing extends Listing<CalendarNotice> {

    CalendarNoticeListing() {
        super(CalendarNotice.class, CalendarNoticeView.class, "calendar_notice", "listCalendarNotices");
        text("code", "t.document_number");
        text("documentNumber", "t.document_number");
        day("publishedOn", "t.published_on");
        integer("year", "t.year");
        search("t.document_number", "CAST(t.occasions AS text)");
        sort("code", "t.document_number", "text");
        sort("documentNumber", "t.document_number", "text");
        sort("publishedOn", "t.published_on", "date");
        sort("year", "t.year", "integer");
        defaultSort("-publishedOn");
    }
}
