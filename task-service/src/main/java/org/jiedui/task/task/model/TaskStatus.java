package org.jiedui.task.task.model;

import java.util.Set;

/**
 * Where a task stands. A suspended one goes back to where it was suspended from, which the status alone does not tell:
 * {@link Task#next()} does.
 */
public enum TaskStatus {
    DRAFT,
    ASSIGNED,
    IN_PROGRESS,
    IN_ACCEPTANCE,
    COMPLETED,
    SUSPENDED,
    CANCELLED;

    /** Whether nothing follows. */
    public boolean isClosed() {
        return this == COMPLETED || this == CANCELLED;
    }

    /** Whether the task is somebody's to do, and so needs somebody who leads it. */
    public boolean isAssigned() {
        return this == ASSIGNED || this == IN_PROGRESS || this == IN_ACCEPTANCE;
    }

    /** Where a task may go from here, without the way back of a suspended one. */
    Set<TaskStatus> onward() {
        return switch (this) {
            case DRAFT -> Set.of(ASSIGNED, SUSPENDED, CANCELLED);
            case ASSIGNED -> Set.of(IN_PROGRESS, SUSPENDED, CANCELLED);
            case IN_PROGRESS -> Set.of(IN_ACCEPTANCE, SUSPENDED, CANCELLED);
            case IN_ACCEPTANCE -> Set.of(COMPLETED, IN_PROGRESS, SUSPENDED, CANCELLED);
            case SUSPENDED -> Set.of(CANCELLED);
            case COMPLETED, CANCELLED -> Set.of();
        };
    }
}
