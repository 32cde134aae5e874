package org.jiedui.task.supervision.model;

/** How grave a supervision is (督办级别). */
public enum SupervisionLevel {
    REMINDER,
    URGING,
    NOTICE,
    CIRCULATED
}
