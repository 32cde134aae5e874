package org.jiedui.task.task.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * Where in the plan's text a task comes from.
 *
 * @param start the first code point, from 0
 * @param end the one behind the last
 */
public record TextSpan(@NotNull @PositiveOrZero Integer start, @NotNull @PositiveOrZero Integer end) {}
