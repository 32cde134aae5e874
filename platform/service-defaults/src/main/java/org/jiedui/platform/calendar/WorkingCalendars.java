package org.jiedui.platform.calendar;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/** Where the calendar comes from: an application that keeps notices of its own has a bean of this. */
public interface WorkingCalendars {

    /** The calendar by all that is known by now. */
    WorkingCalendar current();

    /** The official notices that the application came with. */
    @DefaultBean
    @Singleton
    class Bundled implements WorkingCalendars {

        private final WorkingCalendar calendar = WorkingCalendar.of(OfficialNotices.bundled());

        @Override
        public WorkingCalendar current() {
            return calendar;
        }
    }
}
