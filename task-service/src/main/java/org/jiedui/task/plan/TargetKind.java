package org.jiedui.task.plan;

import org.jiedui.task.decomposition.Target;

/** What the time in a target means. The words of the API stay, whatever the decomposition learns to tell apart. */
enum TargetKind {
    /** A state to be reached. */
    TARGET,
    /** Work to be finished. */
    DEADLINE,
    /** What one of several steps brings. */
    MILESTONE,
    /** Again and again, or without an end. */
    RECURRING;

    static TargetKind of(Target.Kind kind) {
        return switch (kind) {
            case TARGET -> TARGET;
            case DEADLINE -> DEADLINE;
            case MILESTONE -> MILESTONE;
            case RECURRING -> RECURRING;
        };
    }
}
