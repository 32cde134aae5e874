package org.jiedui.task.plan.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Something that a plan wants reached (工作目标).
 *
 * @param year by the end of which it is to be reached, where told
 */
public record PlanTarget(
        @NotBlank @Size(max = 500) String text, @Min(1900) @Max(2200) Integer year, TargetDimension dimension) {}
