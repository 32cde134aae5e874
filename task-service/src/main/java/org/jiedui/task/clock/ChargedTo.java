package org.jiedui.task.clock;

/** Who a stretch of time is charged to. */
public enum ChargedTo {
    /** The units that lead the task. */
    LEAD,
    /** The office, which was to review a report or to accept the task. */
    OFFICE,
    /** The unit in support that the work waited for. */
    SUPPORT,
    /** The task was suspended. */
    NOBODY
}
