package org.jiedui.platform.schedule;

import java.time.Instant;

/**
 * Work that is due at set times: each such work is a bean of this. It is done once per due time, whichever replica comes
 * first, and in the order of the due times.
 */
public interface ScheduledWork {

    /** Names the work in this service for good: what has been done is kept under it. */
    String name();

    Recurrence recurrence();

    /**
     * Whether each due time that was missed is made up for. If not, the latest stands for all of them, as with cleaning
     * up.
     */
    default boolean makesUpForEach() {
        return true;
    }

    /**
     * Does what is due, in the transaction that notes it as done: both or neither. After a failure the same due time
     * comes again.
     *
     * @param due the due time, which lies in the past when downtime is made up for
     */
    void run(Instant due);
}
