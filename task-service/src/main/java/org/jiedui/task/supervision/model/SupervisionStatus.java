package org.jiedui.task.supervision.model;

import java.util.Set;

/** Where a supervision stands. */
public enum SupervisionStatus {
    /** Waits for the unit's reply. */
    OPEN,
    /** Waits for the office. */
    ANSWERED,
    CLOSED;

    /** Where an office may move it from here; the reply of a unit moves it to ANSWERED. */
    public Set<SupervisionStatus> next() {
        return switch (this) {
            case OPEN -> Set.of(CLOSED);
            case ANSWERED -> Set.of(OPEN, CLOSED);
            case CLOSED -> Set.of();
        };
    }
}
