package org.jiedui.platform.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jiedui.platform.clock.Days;

/** When work is due, again and again. */
public sealed interface Recurrence {

    /** The first due time after this moment. */
    Instant after(Instant moment);

    /** The last due time up to this moment. */
    Instant upTo(Instant moment);

    /** Every day at this time in China. */
    static Recurrence daily(LocalTime time) {
        return new Daily(time);
    }

    /** In steps of this length, counted from 1970 on: every hour is at every full hour. */
    static Recurrence every(Duration step) {
        return new Every(step);
    }

    /** @param time by the clock in China, which knows no summer time: it comes once on every day */
    record Daily(LocalTime time) implements Recurrence {

        @Override
        public Instant after(Instant moment) {
            Instant same = on(moment.atZone(Days.ZONE).toLocalDate());
            return same.isAfter(moment) ? same : on(moment.atZone(Days.ZONE).toLocalDate().plusDays(1));
        }

        @Override
        public Instant upTo(Instant moment) {
            Instant same = on(moment.atZone(Days.ZONE).toLocalDate());
            return same.isAfter(moment) ? on(moment.atZone(Days.ZONE).toLocalDate().minusDays(1)) : same;
        }

        private Instant on(LocalDate day) {
            return day.atTime(time).atZone(Days.ZONE).toInstant();
        }
    }

    /** @param step at least a second */
    record Every(Duration step) implements Recurrence {

        @Override
        public Instant after(Instant moment) {
            return upTo(moment).plus(step);
        }

        @Override
        public Instant upTo(Instant moment) {
            return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), step.toSeconds()) * step.toSeconds());
        }
    }
}
