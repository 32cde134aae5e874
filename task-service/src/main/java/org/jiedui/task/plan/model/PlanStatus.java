package org.jiedui.task.plan.model;

import java.util.List;

/** Where a plan stands. */
public enum PlanStatus {
    /** 征求意见稿 */
    DRAFT_FOR_COMMENT,
    /** 施行中 */
    IN_FORCE,
    /** 已被替代 */
    SUPERSEDED;

    /** The states that may follow this one. */
    public List<PlanStatus> next() {
        return switch (this) {
            case DRAFT_FOR_COMMENT -> List.of(IN_FORCE, SUPERSEDED);
            case IN_FORCE -> List.of(SUPERSEDED);
            case SUPERSEDED -> List.of();
        };
    }
}
