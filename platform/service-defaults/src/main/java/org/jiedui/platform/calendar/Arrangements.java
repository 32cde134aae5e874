package org.jiedui.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What stands of several notices: a later one replaces whole what an earlier one arranged for the same festival. */
final class Arrangements {

    private record Arrangement(HolidayNotice notice, HolidayOccasion occasion) {

        boolean isReplacedBy(HolidayNotice later) {
            return later.year() == notice.year()
                    && later.occasions().stream()
                            .anyMatch(other -> !Collections.disjoint(other.festivals(), occasion.festivals()));
        }
    }

    private final List<Arrangement> standing = new ArrayList<>();

    private Arrangements(Collection<HolidayNotice> notices) {
        notices.stream().sorted(HolidayNotice.BY_PUBLICATION).forEach(this::add);
    }

    /** Each day that is not what its place in the week makes it, with the reason. */
    static NavigableMap<LocalDate, CalendarDay> days(Collection<HolidayNotice> notices) {
        NavigableMap<LocalDate, CalendarDay> days = new TreeMap<>();
        new Arrangements(notices).standing.forEach(arrangement -> enter(arrangement, days));
        return days;
    }

    private void add(HolidayNotice notice) {
        standing.removeIf(earlier -> earlier.isReplacedBy(notice));
        notice.occasions().forEach(occasion -> standing.add(new Arrangement(notice, occasion)));
    }

    private static void enter(Arrangement arrangement, NavigableMap<LocalDate, CalendarDay> days) {
        HolidayOccasion occasion = arrangement.occasion();
        occasion.offFrom().datesUntil(occasion.offTo().plusDays(1)).forEach(day ->
                days.put(day, CalendarDay.arranged(day, DayKind.HOLIDAY, occasion, arrangement.notice())));
        occasion.working().forEach(day ->
                days.put(day, CalendarDay.arranged(day, DayKind.MAKE_UP_DAY, occasion, arrangement.notice())));
    }
}
