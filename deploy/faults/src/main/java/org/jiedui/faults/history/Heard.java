package org.jiedui.faults.history;

/** What a client of the stream has heard. */
public sealed interface Heard {

    record Told(String subject, int version) implements Heard {}

    /** The client may no longer see the subject. */
    record Revoked(String subject) implements Heard {}

    /** There may be a gap before this. */
    record Resync(String reason) implements Heard {}
}
