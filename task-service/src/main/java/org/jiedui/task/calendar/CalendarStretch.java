package org.jiedui.task.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.problem.Fault;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * Which days somebody asks for.
 *
 * @param asKnownOn {@code null} for all that is known by now
 */
record CalendarStretch(LocalDate from, LocalDate to, LocalDate asKnownOn) {

    private static final int MOST_DAYS = 400;

    /**
     * Reads query parameters, each of which may be {@code null}: the stretch then begins with this year, and ends with the
     * year that it begins in.
     *
     * @throws Problem 400 naming every parameter that is no day, and the end where it lies before the beginning or too far
     *     behind it
     */
    static CalendarStretch read(String from, String to, String asKnownOn, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        LocalDate first = Parameters.day("from", from, faults).orElse(today.withDayOfYear(1));
        LocalDate last = Parameters.day("to", to, faults).orElse(LocalDate.of(first.getYear(), 12, 31));
        LocalDate known = Parameters.day("asKnownOn", asKnownOn, faults).orElse(null);
        if (faults.isEmpty() && last.isBefore(first)) {
            faults.add(Parameters.invalid("to", Text.of("不能早于 from。", "Not before from.")));
        }
        if (faults.isEmpty() && !last.isBefore(first.plusDays(MOST_DAYS))) {
            faults.add(Parameters.invalid(
                    "to", Text.of("一次最多 " + MOST_DAYS + " 天。", "At most " + MOST_DAYS + " days at once.")));
        }
        Parameters.refuse(faults);
        return new CalendarStretch(first, last, known);
    }
}
