package org.jiedui.task.task;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.batch.Batches.SameChange;
import org.jiedui.platform.batch.ChangedThing;
import org.jiedui.platform.body.BodyPart;
import org.jiedui.task.task.model.Assignment;

/**
 * Many tasks given to the same units.
 *
 * @param assignments that each of the tasks has from now on, in place of those that it had
 * @param items which tasks; at most 1,000, as any list of a body may have
 */
@Schema(name = "TaskAssignments")
record TaskAssignments(
        @NotNull @Schema(type = SchemaType.ARRAY, implementation = Assignment.class) BodyPart assignments,
        @NotEmpty @Schema(type = SchemaType.ARRAY, implementation = ChangedThing.class) List<BodyPart> items) {

    SameChange change() {
        return new SameChange(items, assignments.inField("assignments"));
    }
}
