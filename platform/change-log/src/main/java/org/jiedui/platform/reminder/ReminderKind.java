package org.jiedui.platform.reminder;

/** What a reminder is about. */
public enum ReminderKind {
    DUE_SOON,
    OVERDUE
}
