package org.jiedui.platform.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.platform.clock.Days;

/**
 * Which days are worked, by all notices that are known. Working days are counted by arithmetic over weeks, corrected by the
 * exceptional days; so it does not matter how far apart two days are.
 */
public final class WorkingCalendar {

    private final List<HolidayNotice> notices;
    private final Set<Integer> years;
    private final NavigableMap<LocalDate, CalendarDay> exceptional;

    /** The exceptional days in order. */
    private final LocalDate[] days;

    /** By how many the working days up to each of them and with it are more than the weekdays. */
    private final long[] more;

    private WorkingCalendar(Collection<HolidayNotice> notices) {
        this.notices = List.copyOf(notices);
        this.years = notices.stream().map(HolidayNotice::year).collect(Collectors.toUnmodifiableSet());
        this.exceptional = Arrangements.days(notices);
        this.days = exceptional.keySet().toArray(LocalDate[]::new);
        this.more = new long[days.length];
        long sum = 0;
        for (int i = 0; i < days.length; i++) {
            sum += number(exceptional.get(days[i]).kind().isWorking()) - number(Weekdays.has(days[i]));
            more[i] = sum;
        }
    }

    public static WorkingCalendar of(Collection<HolidayNotice> notices) {
        return new WorkingCalendar(notices);
    }

    /** The calendar as it was known on a day: without what was published later. */
    public WorkingCalendar asKnownOn(LocalDate day) {
        return of(notices.stream()
                .filter(notice -> !notice.publishedOn().isAfter(day))
                .toList());
    }

    public CalendarDay day(LocalDate day) {
        CalendarDay arranged = exceptional.get(day);
        return arranged != null ? arranged : CalendarDay.ordinary(day, !years.contains(day.getYear()));
    }

    public boolean isWorking(LocalDate day) {
        return day(day).kind().isWorking();
    }

    /**
     * The working day that is so many working days after a day, or before it where the number is negative. The day itself
     * does not count, whether it is worked or not; so a working day plus and minus the same is itself.
     *
     * @param workingDays 0 gives the day itself
     */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays == 0) {
            return day;
        }
        return workingDays > 0
                ? numbered(upTo(day) + workingDays)
                : numbered(upTo(day.minusDays(1)) + workingDays + 1);
    }

    /** How many working days come after one day up to another and with it; negative where the other comes before. */
    public long between(LocalDate from, LocalDate to) {
        return upTo(to) - upTo(from);
    }

    /**
     * How much of the time between two moments lies in working days, each of which has 24 hours by the clock in China. Of
     * stretches in a row the times add up to that of the whole; negative where the other moment comes before.
     */
    public Duration time(Instant from, Instant to) {
        return upTo(to).minus(upTo(from));
    }

    /** The day itself where it is worked, else the next that is. */
    public LocalDate workingFrom(LocalDate day) {
        return plus(day.minusDays(1), 1);
    }

    /** The day itself where it is worked, else the last before it that is. */
    public LocalDate workingUpTo(LocalDate day) {
        return plus(day.plusDays(1), -1);
    }

    /** How many working days there are up to a day and with it, counted from a fixed one. */
    private long upTo(LocalDate day) {
        int at = Arrays.binarySearch(days, day);
        int last = at >= 0 ? at : -at - 2;
        return Weekdays.upTo(day) + (last < 0 ? 0 : more[last]);
    }

    private Duration upTo(Instant time) {
        ZonedDateTime local = time.atZone(Days.ZONE);
        LocalDate day = local.toLocalDate();
        Duration before = Duration.ofDays(upTo(day.minusDays(1)));
        return isWorking(day) ? before.plusNanos(local.toLocalTime().toNanoOfDay()) : before;
    }

    /** The working day with this number: {@code upTo(numbered(n)) == n}. */
    private LocalDate numbered(long number) {
        int next = firstReaching(number);
        LocalDate weekday = Weekdays.numbered(number - (next == 0 ? 0 : more[next - 1]));
        return next < days.length && days[next].isBefore(weekday) ? days[next] : weekday;
    }

    /** The first exceptional day up to which there are that many working days, by its place. */
    private int firstReaching(long number) {
        int from = 0;
        int to = days.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (Weekdays.upTo(days[middle]) + more[middle] < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static long number(boolean one) {
        return one ? 1 : 0;
    }
}
