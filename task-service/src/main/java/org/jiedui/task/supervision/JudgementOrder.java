package org.jiedui.task.supervision;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param day that tasks are to be judged for: a working day, today at the latest */
@Schema(name = "JudgementOrder")
record JudgementOrder(@NotNull LocalDate day) {}
