package org.jiedui.task.report;

import java.time.Instant;

/**
 * A time that a report of a leading unit waited for its review.
 *
 * @param to {@code null} while it still does
 */
public record ReviewWait(Instant from, Instant to) {

    public boolean covers(Instant time) {
        return !time.isBefore(from) && (to == null || time.isBefore(to));
    }
}
