package org.jiedui.task.comparison;

/** What has become of a clause. */
public enum ClauseChange {
    ADDED,
    REMOVED,
    /** It says something else. */
    REWORDED,
    /** It stands under another clause. */
    MOVED,
    /** It stands under the same clause with another number. */
    RENUMBERED
}
