package org.jiedui.task.task.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a task came out of.
 *
 * @param ref the draft's or the decision's id; none for a task added by hand
 */
public record Origin(@NotNull OriginKind kind, @Size(max = 100) String ref) {

    public static final Origin BY_HAND = new Origin(OriginKind.MANUAL, null);
}
