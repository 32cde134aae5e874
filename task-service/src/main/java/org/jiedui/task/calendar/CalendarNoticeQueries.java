package org.jiedui.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.calendar.model.CalendarNotice;

/** What can be read of notices. */
@ApplicationScoped
public class CalendarNoticeQueries {

    private final CalendarNoticeRepository notices;
    private final CalendarNoticeListing listing;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    CalendarNoticeQueries(
            CalendarNoticeRepository notices,
            CalendarNoticeListing listing,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.notices = notices;
        this.listing = listing;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<CalendarNoticeView> page(MultivaluedMap<String, String> query) {
        return lists.page(listing, query, Sql.TRUE).map(CalendarNoticeView::of);
    }

    CalendarNoticeView get(String reference) {
        return notices.named(reference)
                .map(CalendarNoticeView::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The notice as it stood, which is as it stands, or not at all. */
    PastState get(String reference, Instant at) {
        return past.of(
                CalendarNoticeRecord.KIND, reference, notices.named(reference).map(CalendarNotice::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(get(reference).id(), cursor, limit, caller.get());
    }
}
