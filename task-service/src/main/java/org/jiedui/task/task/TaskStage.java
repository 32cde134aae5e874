package org.jiedui.task.task;

import java.time.Instant;

/**
 * A time that a task stood in one state.
 *
 * @param status the name of the state
 * @param to {@code null} while it still does
 * @param version that the task came to it with
 */
public record TaskStage(String status, Instant from, Instant to, int version) {}
