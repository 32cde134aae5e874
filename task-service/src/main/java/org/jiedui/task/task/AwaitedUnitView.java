package org.jiedui.task.task;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryNames.CodeReference;
import org.jiedui.task.task.model.Task;

/** The unit that the work on a task waits for: an organization or a region. */
@Schema(name = "AwaitedUnit")
record AwaitedUnitView(CodeReference organization, CodeReference region, Instant since) {

    /** {@code null} where the work waits for nobody. */
    static AwaitedUnitView of(Task task, DirectoryNames names) {
        return task.waiting() == null
                ? null
                : new AwaitedUnitView(
                        names.organization(task.waiting().organization()),
                        names.region(task.waiting().region()),
                        task.waiting().since());
    }
}
