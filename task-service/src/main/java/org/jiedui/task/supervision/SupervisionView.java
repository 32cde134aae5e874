package org.jiedui.task.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionDetails;
import org.jiedui.task.supervision.model.SupervisionLevel;
import org.jiedui.task.supervision.model.SupervisionStatus;
import org.jiedui.task.task.TaskReference;

/**
 * A supervision as clients and followers see it. What is derived ({@code allowedTransitions} and {@code task}) stands in
 * answers only, never in events.
 *
 * @param allowedTransitions where this caller may bring it now: to ANSWERED by a reply
 * @param rules codes of the rules that raised it; empty where somebody did
 * @param redSince since when the task had been red when a rule raised it
 * @param confidential as its task is
 */
@Schema(name = "Supervision")
record SupervisionView(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        UUID taskId,
        TaskReference task,
        SupervisionLevel level,
        SupervisionStatus status,
        Set<SupervisionStatus> allowedTransitions,
        String text,
        LocalDate raisedOn,
        LocalDate replyDueOn,
        String reply,
        List<String> rules,
        LocalDate redSince,
        boolean confidential)
        implements Versioned {

    /** The supervision without anything derived, as events have it. */
    static SupervisionView state(Supervision supervision) {
        return of(supervision, null, null);
    }

    static SupervisionView of(Supervision supervision, TaskReference task, Set<SupervisionStatus> allowed) {
        SupervisionDetails details = supervision.details();
        return new SupervisionView(
                supervision.id(),
                supervision.version(),
                supervision.createdAt(),
                supervision.updatedAt(),
                supervision.taskId(),
                task,
                details.level(),
                supervision.status(),
                allowed,
                details.text(),
                supervision.raisedOn(),
                details.replyDueOn(),
                supervision.reply(),
                supervision.rules(),
                supervision.redSince(),
                supervision.confidential());
    }
}
