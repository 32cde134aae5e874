package org.jiedui.task.task.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A dated step of a task (里程碑).
 *
 * @param doneOn the day on which it was reached; none while it is not
 */
public record Milestone(@NotBlank @Size(max = 200) String title, LocalDate dueOn, LocalDate doneOn) {}
