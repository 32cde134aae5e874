package org.jiedui.task.task.model;

/** Whether a task comes out of a plan's text or a meeting's decision, or was added by hand. */
public enum OriginKind {
    PLAN,
    MEETING,
    MANUAL
}
