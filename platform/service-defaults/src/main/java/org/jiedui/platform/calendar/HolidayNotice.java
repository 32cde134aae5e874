package org.jiedui.platform.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * An official notice of the days off in a year (节假日安排的通知), or of a change to an earlier one.
 *
 * @param documentNumber 文号
 * @param publishedOn from when on it is known
 * @param year that it is about; its days may lie in the last days of the year before
 */
public record HolidayNotice(String documentNumber, LocalDate publishedOn, int year, List<HolidayOccasion> occasions) {

    /** In the order in which they replace one another; of two published on one day, the one that is given later. */
    static final Comparator<HolidayNotice> BY_PUBLICATION = Comparator.comparing(HolidayNotice::publishedOn);

    public HolidayNotice {
        occasions = List.copyOf(occasions);
    }
}
