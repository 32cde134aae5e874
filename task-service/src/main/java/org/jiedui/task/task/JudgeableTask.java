package org.jiedui.task.task;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a task is judged by.
 *
 * @param startOn {@code null} where none is set
 * @param dueOn {@code null} where none is set
 * @param progress in per cent
 * @param milestoneDueOn the first day on which a milestone is or was due that is not done; {@code null} for none
 * @param dimension {@code null} where none is set
 * @param city whose office made it
 * @param light that it shows
 */
public record JudgeableTask(
        UUID id,
        LocalDate startOn,
        LocalDate dueOn,
        int progress,
        LocalDate milestoneDueOn,
        String priority,
        String dimension,
        String city,
        String light) {}
