package org.jiedui.faults.history;

import java.util.List;

/** What a client knows of its request afterwards. */
public sealed interface Outcome {

    /** An answer that acknowledges a write or shows something. */
    sealed interface Done extends Outcome {}

    /**
     * A write is acknowledged.
     *
     * @param code     that the system has given the subject, empty if it has none
     * @param bytes    a hash of status, body and headers that belong to the answer
     * @param replayed whether the answer says that it is the first one again
     */
    record Written(String subject, int version, String code, String bytes, boolean replayed) implements Done {}

    /** @param mark empty where the answer was that nothing has changed since the version that the client knows */
    record Seen(String subject, int version, String mark) implements Done {}

    /** @param next the next page's cursor, empty on the last page */
    record Listed(List<String> subjects, String next) implements Done {}

    /** @param tasks how many there are for who asks */
    record Viewed(int tasks, String position) implements Done {}

    /** The system says that it has not done it. */
    record Refused(int status, String code, boolean retryAfter) implements Outcome {}

    /** No answer, or none in time: it may have been done or not. */
    record Unknown(String why) implements Outcome {}
}
