package org.jiedui.task.task;

import java.time.Instant;

/**
 * A time that the work on a task waited for a unit in support.
 *
 * @param to {@code null} while it still does
 * @param organization code of the unit, or that of {@code region}
 */
public record UnitWait(Instant from, Instant to, String organization, String region) {

    public boolean covers(Instant time) {
        return !time.isBefore(from) && (to == null || time.isBefore(to));
    }
}
