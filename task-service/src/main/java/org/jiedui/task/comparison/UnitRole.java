package org.jiedui.task.comparison;

/** The role of a unit in what a text gives to be done. */
public enum UnitRole {
    LEAD,
    SUPPORT,
    GUIDE
}
