package org.jiedui.platform.verification;

/** What can be wrong with the log. */
enum Tampering {
    /** A row does not say what it said when its hash was made, or the subject's history is not the one of the checkpoint. */
    CHANGED,
    /** A version between others is gone. */
    MISSING,
    /** A row that no service has written. */
    INSERTED,
    /** Rows stand in another order than they were written in. */
    REORDERED,
    /** The newest versions of a subject, or all of them, are gone. */
    VANISHED,
    /** What keeps the log from being changed is switched off. */
    UNGUARDED
}
