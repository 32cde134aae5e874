package org.jiedui.task.task.model;

/** How pressing a task is; the order of the constants is the order of a sort. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
