package org.jiedui.task.task;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryNames.CodeReference;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.AssignmentRole;

/** Who does what on a task: an organization or a region. */
@Schema(name = "AssignedUnit")
record AssignmentView(CodeReference organization, CodeReference region, AssignmentRole role, String duty) {

    static AssignmentView of(Assignment assignment, DirectoryNames names) {
        return new AssignmentView(
                names.organization(assignment.organization()),
                names.region(assignment.region()),
                assignment.role(),
                assignment.duty());
    }
}
