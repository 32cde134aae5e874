package org.jiedui.task.calendar;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.calendar.CalendarDay;

/**
 * What each day of a stretch is.
 *
 * @param asKnownOn without what was published after that day; left out where all counts that is known
 * @param workingDays how many of the days are worked
 */
@Schema(name = "Calendar")
record CalendarView(
        LocalDate from, LocalDate to, LocalDate asKnownOn, int workingDays, List<CalendarDay> days) {}
