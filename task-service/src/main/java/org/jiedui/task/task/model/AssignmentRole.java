package org.jiedui.task.task.model;

/** What a unit does on a task: 牵头, 配合 or 指导. */
public enum AssignmentRole {
    LEAD,
    SUPPORT,
    GUIDE
}
