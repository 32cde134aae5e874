package org.jiedui.task.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryNames.CodeReference;
import org.jiedui.task.extension.model.ExtensionDecision;
import org.jiedui.task.extension.model.ExtensionDetails;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.extension.model.ExtensionStatus;
import org.jiedui.task.task.TaskReference;
import org.jiedui.task.task.TaskWarning;

/**
 * An extension request as clients and followers see it. What is derived ({@code task}, {@code allowedTransitions}, {@code
 * warnings} and the names in references) stands in answers only, never in events.
 *
 * @param city code of the unit's city
 * @param allowedTransitions what this caller may decide now
 * @param dueOn the task's deadline when the unit asked
 * @param warnings what the new deadline would clash with; left out where there is nothing
 * @param confidential as its task is
 */
@Schema(name = "ExtensionRequest")
record ExtensionView(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID taskId,
        TaskReference task,
        CodeReference organization,
        CodeReference region,
        String city,
        ExtensionStatus status,
        Set<ExtensionStatus> allowedTransitions,
        LocalDate dueOn,
        LocalDate newDueOn,
        String reason,
        List<TaskWarning> warnings,
        ExtensionDecision decision,
        boolean confidential)
        implements Versioned {

    /** What a view tells beyond the request itself. */
    record Derived(
            TaskReference task,
            Set<ExtensionStatus> allowedTransitions,
            List<TaskWarning> warnings,
            DirectoryNames names) {}

    /** The request without anything derived, as events have it. */
    static ExtensionView state(ExtensionRequest request) {
        return of(request, new Derived(null, null, null, DirectoryNames.NONE));
    }

    static ExtensionView of(ExtensionRequest request, Derived derived) {
        ExtensionDetails details = request.details();
        return new ExtensionView(
                request.id(),
                request.version(),
                request.createdAt(),
                request.updatedAt(),
                request.taskId(),
                derived.task(),
                derived.names().organization(details.organization()),
                derived.names().region(details.region()),
                request.city(),
                request.status(),
                derived.allowedTransitions(),
                request.dueOn(),
                details.newDueOn(),
                details.reason(),
                derived.warnings(),
                request.decision(),
                request.confidential());
    }
}
