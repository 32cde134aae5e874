package org.jiedui.task.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.attachment.AttachmentView;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.directory.DirectoryNames;
import org.jiedui.task.directory.DirectoryNames.CodeReference;
import org.jiedui.task.task.model.Dimension;
import org.jiedui.task.task.model.Light;
import org.jiedui.task.task.model.Milestone;
import org.jiedui.task.task.model.Origin;
import org.jiedui.task.task.model.Priority;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskDetails;
import org.jiedui.task.task.model.TaskStatus;
import org.jiedui.task.task.model.TextSpan;
import org.jiedui.task.task.model.UnresolvedUnit;

/**
 * A task as clients and followers see it. What is derived ({@code allowedTransitions}, {@code plan}, {@code parent},
 * {@code overdue}, {@code warnings} and the names in references) stands in answers only, never in events.
 *
 * @param suspendedFrom where a suspended task goes back to
 * @param allowedTransitions where this caller may move it now
 * @param parentId left out for a caller who may not see the parent
 * @param overdue whether it is still open after its day
 * @param warnings what somebody should look at; left out where there is nothing
 * @param waitingFor the unit in support that the work waits for; left out where it waits for nobody
 * @param city code of the city whose office made it
 */
@Schema(name = "Task")
record TaskView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String title,
        TaskStatus status,
        TaskStatus suspendedFrom,
        Set<TaskStatus> allowedTransitions,
        UUID planId,
        PlanOfTask plan,
        String clausePath,
        TextSpan span,
        UUID parentId,
        TaskReference parent,
        String description,
        Dimension dimension,
        List<String> tags,
        Priority priority,
        BigDecimal weight,
        LocalDate startOn,
        LocalDate dueOn,
        Boolean overdue,
        List<TaskWarning> warnings,
        int progress,
        Light light,
        AwaitedUnitView waitingFor,
        List<AssignmentView> assignments,
        List<UnresolvedUnit> unresolvedUnits,
        CodeReference sourceRegion,
        CodeReference adoptingRegion,
        List<Milestone> milestones,
        boolean confidential,
        Origin origin,
        String city,
        List<AttachmentView> attachments)
        implements Versioned {

    static final String PATH = "/api/v1/tasks";

    /** What a view tells beyond the task itself. */
    record Derived(
            Set<TaskStatus> allowedTransitions,
            PlanOfTask plan,
            UUID parentId,
            TaskReference parent,
            Boolean overdue,
            List<TaskWarning> warnings,
            DirectoryNames names) {}

    /** The task without anything derived, as events have it. */
    static TaskView state(Task task) {
        return of(task, new Derived(null, null, task.details().parentId(), null, null, null, DirectoryNames.NONE));
    }

    static TaskView of(Task task, Derived derived) {
        TaskDetails details = task.details();
        DirectoryNames names = derived.names();
        return new TaskView(
                task.id(),
                details.code(),
                task.version(),
                task.createdAt(),
                task.updatedAt(),
                details.title(),
                task.status(),
                task.suspendedFrom(),
                derived.allowedTransitions(),
                details.planId(),
                derived.plan(),
                details.clausePath(),
                details.span(),
                derived.parentId(),
                derived.parent(),
                details.description(),
                details.dimension(),
                details.tags(),
                details.priority(),
                details.weight(),
                details.startOn(),
                details.dueOn(),
                derived.overdue(),
                derived.warnings(),
                task.progress(),
                task.light(),
                AwaitedUnitView.of(task, names),
                details.assignments().stream()
                        .map(assignment -> AssignmentView.of(assignment, names))
                        .toList(),
                details.unresolvedUnits(),
                names.region(details.sourceRegion()),
                names.region(details.adoptingRegion()),
                details.milestones(),
                details.confidential(),
                details.origin(),
                task.city(),
                AttachmentView.of(task, PATH, task.id()));
    }
}
