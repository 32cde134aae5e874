package org.jiedui.local.supervision;

/** How a part is. */
public enum PartState {
    /** No process. */
    DOWN,
    /** There is a process, which does not serve yet, or for the moment. */
    STARTING,
    /** It serves. */
    READY
}
