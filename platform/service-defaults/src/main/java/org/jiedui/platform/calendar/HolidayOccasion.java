package org.jiedui.platform.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How the days around one occasion are arranged.
 *
 * @param name one festival, or several in one arrangement: {@code 国庆节、中秋节}
 * @param offFrom the first day off
 * @param offTo the last day off; all between are off too
 * @param working days at weekends that are worked instead
 */
public record HolidayOccasion(String name, LocalDate offFrom, LocalDate offTo, List<LocalDate> working) {

    public HolidayOccasion {
        working = List.copyOf(working);
    }

    /** The festivals that it names. */
    Set<String> festivals() {
        return Set.copyOf(Arrays.asList(name.split("、")));
    }
}
