package org.jiedui.gateway.view;

import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.gateway.view.Facts.TaskPartFacts;

/**
 * What all have in common that wait for the same.
 *
 * @param plan of the task; {@code null} if it has none
 * @param city whose office made the task
 * @param confidential as the task is, or what belongs to it
 * @param handedInIn the city of the unit that handed it in; {@code null} if none did, or the directory did not say
 * @param units that have to act; none where an office has
 */
record WaitingGroup(
        WaitingKind kind,
        UUID plan,
        String city,
        int year,
        boolean confidential,
        String handedInIn,
        Set<Unit> units) {

    private static final Set<String> OVER = Set.of("COMPLETED", "CANCELLED");
    private static final String SUSPENDED = "SUSPENDED";

    /**
     * @param task as it stands; {@code null} where it is not known
     * @return {@code null} where nobody has to act: while a task is suspended its clocks stand still
     */
    static WaitingGroup of(Subject waiting, Subject task) {
        if (task == null || task.isRemoved() || !(task.facts() instanceof TaskFacts facts)) {
            return null;
        }
        WaitingKind kind = waiting.facts().waiting().kind();
        if (SUSPENDED.equals(facts.status())
                || (kind == WaitingKind.REVISE_REPORT && OVER.contains(facts.status()))) {
            return null;
        }
        TaskPartFacts part = waiting.facts() instanceof TaskPartFacts of ? of : null;
        return new WaitingGroup(
                kind,
                facts.plan(),
                facts.city(),
                facts.dueYear(),
                task.confidential() || waiting.confidential(),
                part == null ? null : part.city(),
                units(waiting.facts().waiting(), facts, part));
    }

    private static Set<Unit> units(Waiting waiting, TaskFacts task, TaskPartFacts part) {
        return switch (waiting.kind()) {
            case SUPPORT_TASK -> waiting.named();
            case ANSWER_SUPERVISION -> task.leads();
            case REVISE_REPORT -> part.unit() == null ? Set.of() : Set.of(part.unit());
            case ACCEPT_TASK, REVIEW_REPORT, DECIDE_EXTENSION, CLOSE_SUPERVISION -> Set.of();
        };
    }
}
