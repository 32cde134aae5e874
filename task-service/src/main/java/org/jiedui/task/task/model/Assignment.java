package org.jiedui.task.task.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Who does what on a task (任务分派): an organization or a region, never both.
 *
 * @param organization its code in the directory
 * @param region its code in the directory
 * @param duty what is asked of this unit, where several share the work
 */
public record Assignment(
        @Size(max = 64) String organization,
        @Size(max = 40) String region,
        @NotNull AssignmentRole role,
        @Size(max = 500) String duty) {

    /** Not named like a getter, which would become a field wherever this is written as JSON. */
    public boolean leads() {
        return role == AssignmentRole.LEAD;
    }
}
