package org.jiedui.task.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.task.model.TaskStatus;

/**
 * A move of a task.
 *
 * @param reason why; required where the move stops the work, ends it or sends it back
 */
@Schema(name = "TaskTransition")
record TaskTransition(@NotNull TaskStatus to, @Size(max = 1000) String reason) {}
