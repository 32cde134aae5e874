package org.jiedui.task.supervision.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * What is raised while a task stays red.
 *
 * @param afterWorkingDays since it was first judged red; 0 is on that very day
 */
public record EscalationStep(
        @NotNull @Min(0) @Max(250) Integer afterWorkingDays, @NotNull SupervisionLevel level) {}
