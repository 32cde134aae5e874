package org.jiedui.task.extension.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What a unit asks for.
 *
 * @param newDueOn later than the task's deadline
 * @param organization who asks, by its code; needed, or {@code region}, where the caller speaks for several leading units of the task
 * @param region the same of a region
 */
@Embeddable
public record ExtensionDetails(
        @NotNull LocalDate newDueOn,
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 64) String organization,
        @Size(max = 40) String region) {

    /** The same as asked by this unit. */
    public ExtensionDetails by(String newOrganization, String newRegion) {
        return new ExtensionDetails(newDueOn, reason, newOrganization, newRegion);
    }
}
