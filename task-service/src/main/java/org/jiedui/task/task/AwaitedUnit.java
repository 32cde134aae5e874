package org.jiedui.task.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom the work on a task waits for.
 *
 * @param organization code of a unit that supports or guides the task; either this or {@code region} is given
 * @param region the same of a region
 * @param reason what is owed
 */
@Schema(name = "Waiting")
record AwaitedUnit(
        @Size(max = 64) String organization, @Size(max = 40) String region, @NotBlank @Size(max = 1000) String reason) {}
