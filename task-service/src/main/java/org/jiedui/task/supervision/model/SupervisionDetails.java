package org.jiedui.task.supervision.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What is raised with the units of a task.
 *
 * @param replyDueOn by when they are to reply; none where no reply is asked for
 */
@Embeddable
public record SupervisionDetails(
        @NotNull @Enumerated(EnumType.STRING) SupervisionLevel level,
        @NotBlank @Size(max = 2_000) String text,
        LocalDate replyDueOn) {}
