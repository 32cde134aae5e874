package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionRule;
import org.jiedui.task.supervision.model.SupervisionStatus;
import org.jiedui.task.task.TaskStanding;

/**
 * Who may do what with rules, judgements and supervisions.
 *
 * <ul>
 *   <li>Rules are seen by all who see business data, and by operators. An office makes and changes those of its own city; an
 *       operator the general ones.
 *   <li>An office has its tasks judged for a day. Whoever sees a task sees how it was judged, and what is raised with its
 *       units.
 *   <li>An office that keeps a task raises supervisions and moves them; a unit that leads it replies.
 * </ul>
 */
@Singleton
class SupervisionPolicy {

    void readRules(Caller caller) {
        require(caller.readsBusinessData() || caller.is(Role.OPERATOR));
    }

    void writeRules(Caller caller) {
        require(isOffice(caller) || caller.is(Role.OPERATOR));
    }

    void writeThis(Caller caller, SupervisionRule rule) {
        require(rule.city() == null ? caller.is(Role.OPERATOR) : caller.isOfficeOf(rule.city()));
    }

    /** Whose tasks the rules are for that this caller makes; {@code null} for all. */
    String cityOfRules(Caller caller) {
        return isOffice(caller) ? Objects.requireNonNull(caller.city()) : null;
    }

    void judge(Caller caller) {
        require(isOffice(caller));
    }

    /** Whether the caller sees business data at all. */
    void read(Caller caller) {
        require(caller.readsBusinessData());
    }

    void superviseThis(Caller caller, TaskStanding task) {
        require(keeps(caller, task));
    }

    void replyToThis(Caller caller, TaskStanding task) {
        require(leads(caller, task));
    }

    /** Where this caller may bring the supervision from where it stands. */
    Set<SupervisionStatus> moves(Caller caller, TaskStanding task, Supervision supervision) {
        Set<SupervisionStatus> moves = EnumSet.noneOf(SupervisionStatus.class);
        if (supervision.status() == SupervisionStatus.OPEN && leads(caller, task)) {
            moves.add(SupervisionStatus.ANSWERED);
        }
        if (keeps(caller, task)) {
            moves.addAll(supervision.status().next());
        }
        return moves;
    }

    private static boolean keeps(Caller caller, TaskStanding task) {
        return isOffice(caller) && task.keepers().contains(caller.city());
    }

    private static boolean leads(Caller caller, TaskStanding task) {
        return task.unitsOf(caller).units().stream().anyMatch(TaskStanding.Unit::lead);
    }

    private static boolean isOffice(Caller caller) {
        return caller.is(Role.OFFICE) && caller.city() != null;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
