package org.jiedui.task.task.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A unit as the plan's text has it, which no entry of the directory answers to; nobody guessed. */
public record UnresolvedUnit(@NotBlank @Size(max = 200) String text, @NotNull AssignmentRole role) {}
