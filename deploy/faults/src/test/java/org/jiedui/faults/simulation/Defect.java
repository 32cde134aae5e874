package org.jiedui.faults.simulation;

import org.jiedui.faults.check.Promise;

/** One way in which the simulated system is broken, and the promise that is broken by it. */
public enum Defect {
    /** The relay goes on behind the last position that it has published, and skips what is committed late. */
    CURSOR_RELAY(Promise.IN_ORDER),
    /** The relay publishes a subject's versions in another order than they were made in. */
    INVERTING_RELAY(Promise.IN_ORDER),
    /** The relay publishes what is then rolled back. */
    EVENT_BEFORE_COMMIT(Promise.COMMITTED),
    /** A write is acknowledged before it is committed, and lost in a crash. */
    ANSWER_BEFORE_COMMIT(Promise.KEPT),
    /** {@code If-Match} is not looked at. */
    NO_VERSION_GUARD(Promise.LINEARIZABLE),
    /** Reads come from a copy that is behind. */
    STALE_READS(Promise.LINEARIZABLE),
    /** Keys are not looked at. */
    NO_DEDUPLICATION(Promise.ONCE),
    /** The answer under a key is made anew when it is asked for again. */
    ANSWER_MADE_ANEW(Promise.ONCE),
    /** The gateway notes how far it has read before it has taken it in, and now and then dies in between. */
    OFFSET_BEFORE_APPLICATION(Promise.SAME_VIEW),
    /** The view takes whatever comes, also what is older than what it has. */
    VIEW_TAKES_OLDER(Promise.SAME_VIEW),
    /** The view answers without waiting for what the client asks it to know. */
    VIEW_DOES_NOT_WAIT(Promise.FRESH),
    /** A list loses a row between two pages. */
    LIST_LOSES_ROW(Promise.FRESH),
    /** A stream leaves an event out and says nothing. */
    DROPPED_STREAM_EVENT(Promise.NO_GAP),
    /** Reads do not ask who reads. */
    READS_FOR_ALL(Promise.RIGHTS),
    /** The stream does not ask who listens. */
    STREAM_FOR_ALL(Promise.RIGHTS),
    /** The public topic gets everything. */
    PUBLIC_TOPIC_HAS_ALL(Promise.RIGHTS),
    /** Some requests end in an error of the server. */
    INTERNAL_ERRORS(Promise.IN_TIME),
    /** What may pass does not say when to come again. */
    NO_RETRY_AFTER(Promise.IN_TIME);

    private final Promise breaks;

    Defect(Promise breaks) {
        this.breaks = breaks;
    }

    public Promise breaks() {
        return breaks;
    }
}
