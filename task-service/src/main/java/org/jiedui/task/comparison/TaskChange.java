package org.jiedui.task.comparison;

/** What becomes of the task that a text gives somebody. */
public enum TaskChange {
    ADDED,
    REMOVED,
    /** Other units lead, support or guide it. */
    UNITS,
    /** It is told in other words, its note left aside. */
    TEXT,
    /** It is due at another time. */
    DEADLINE,
    /** Its clause wants something else reached. */
    TARGETS
}
