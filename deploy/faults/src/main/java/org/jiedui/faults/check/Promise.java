package org.jiedui.faults.check;

/** What the system promises to keep whatever fails. */
public enum Promise {
    KEPT(1, "every acknowledged write is there"),
    IN_ORDER(2, "a topic tells each subject's versions 1, 2, 3, … without a gap, as the history does"),
    COMMITTED(3, "no event without a committed version"),
    SAME_VIEW(4, "after quiet the gateway's digest equals the services', and services know of one another's things"),
    ONCE(5, "one effect per Idempotency-Key, and the same answer again byte for byte"),
    LINEARIZABLE(5, "updates with If-Match, and reads, are linearizable per subject"),
    FRESH(6, "clients read what they have written, and never something older than before"),
    NO_GAP(6, "the stream has no gap that it does not tell of"),
    RIGHTS(7, "nobody sees what they may not"),
    IN_TIME(8, "every request ends within 10 s, and a failure is a 4xx, or a 503 with Retry-After");

    private final int number;
    private final String text;

    Promise(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }
}
