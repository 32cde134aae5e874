package org.jiedui.task.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.AssignmentRole;

/** Who does what on a task: an organization or a region. */
@Schema(name = "AssignedUnit")
record AssignmentView(CodeReference organization, CodeReference region, AssignmentRole role, String duty) {

    /** @param names {@code null} where no names are to be told */
    static AssignmentView of(Assignment assignment, DirectoryNames names) {
        return new AssignmentView(
                TaskView.organization(assignment.organization(), names),
                TaskView.region(assignment.region(), names),
                assignment.role(),
                assignment.duty());
    }
}
