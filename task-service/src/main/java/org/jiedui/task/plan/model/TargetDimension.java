package org.jiedui.task.plan.model;

/** The five dimensions on which the programme wants to be seen to succeed. */
public enum TargetDimension {
    PLATFORM,
    INDUSTRY,
    TALENT,
    PROJECT,
    INSTITUTIONAL_INNOVATION
}
