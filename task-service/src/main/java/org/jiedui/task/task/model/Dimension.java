package org.jiedui.task.task.model;

/** On which of the plan's five dimensions (Seed A, 二) a task counts. */
public enum Dimension {
    PLATFORM,
    INDUSTRY,
    TALENT,
    PROJECT,
    INSTITUTIONAL_INNOVATION
}
