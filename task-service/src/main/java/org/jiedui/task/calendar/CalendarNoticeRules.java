package org.jiedui.task.calendar;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.task.calendar.model.CalendarNoticeDetails;
import org.jiedui.task.calendar.model.Occasion;

/** What must hold within a notice, so that it says of each day one thing at most. */
@Singleton
class CalendarNoticeRules {

    /** The longest arrangement so far was 10 days. */
    private static final int MOST_DAYS_OFF = 31;

    private final Days days;

    CalendarNoticeRules(Days days) {
        this.days = days;
    }

    void check(CalendarNoticeDetails notice, Faults faults) {
        if (notice.publishedOn() != null && notice.publishedOn().isAfter(days.today())) {
            faults.add("/publishedOn", "in-the-future", Text.of("不能晚于今天。", "Not after today."));
        }
        Set<String> festivals = new HashSet<>();
        Set<LocalDate> spoken = new HashSet<>();
        List<Occasion> occasions = notice.occasions();
        for (int i = 0; i < occasions.size(); i++) {
            String at = "/occasions/" + i;
            if (occasions.get(i) != null && !faults.knows(at)) {
                named(occasions.get(i), at, festivals, faults);
                off(occasions.get(i), at, notice.year(), spoken, faults);
            }
        }
        // Only when all days off are known can a day be told to be both.
        for (int i = 0; i < occasions.size(); i++) {
            String at = "/occasions/" + i;
            if (occasions.get(i) != null && !faults.knows(at)) {
                worked(occasions.get(i).working(), at, notice.year(), spoken, faults);
            }
        }
    }

    private static void named(Occasion occasion, String at, Set<String> festivals, Faults faults) {
        for (String festival : occasion.name().split("、")) {
            if (!festivals.add(festival)) {
                faults.add(at + "/name", "duplicate", Text.of(festival + " 已有安排。", festival + " is arranged already."));
            }
        }
    }

    private static void off(Occasion occasion, String at, Integer year, Set<LocalDate> spoken, Faults faults) {
        LocalDate from = occasion.offFrom();
        LocalDate to = occasion.offTo();
        if (to.isBefore(from)) {
            faults.add(at + "/offTo", "out-of-order", Text.of("不能早于 offFrom。", "Not before offFrom."));
            return;
        }
        if (!to.isBefore(from.plusDays(MOST_DAYS_OFF))) {
            faults.add(
                    at + "/offTo",
                    "too-long",
                    Text.of("最多放假 " + MOST_DAYS_OFF + " 天。", "At most " + MOST_DAYS_OFF + " days off."));
            return;
        }
        around(year, from, at + "/offFrom", faults);
        around(year, to, at + "/offTo", faults);
        if (from.datesUntil(to.plusDays(1)).filter(day -> !spoken.add(day)).count() > 0) {
            faults.add(at + "/offFrom", "overlap", Text.of("与另一安排的日期重叠。", "It overlaps another arrangement."));
        }
    }

    private static void worked(List<LocalDate> working, String at, Integer year, Set<LocalDate> spoken, Faults faults) {
        for (int i = 0; i < working.size(); i++) {
            LocalDate day = working.get(i);
            String here = at + "/working/" + i;
            around(year, day, here, faults);
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                faults.add(here, "no-weekend", Text.of("应为星期六或星期日。", "This must be a Saturday or a Sunday."));
            } else if (!spoken.add(day)) {
                faults.add(here, "overlap", Text.of("该日已另有安排。", "This day is arranged for already."));
            }
        }
    }

    private static void around(Integer year, LocalDate day, String at, Faults faults) {
        if (year != null && (day.isBefore(LocalDate.of(year - 1, 12, 1)) || day.isAfter(LocalDate.of(year + 1, 1, 31)))) {
            faults.add(
                    at,
                    "out-of-year",
                    Text.of(
                            "应在 " + year + " 年内，或其前一个月、后一个月内。",
                            "This must lie in " + year + ", or within a month of it."));
        }
    }
}
