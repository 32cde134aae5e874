package org.jiedui.task.task;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.task.model.Task;
import org.jiedui.task.task.model.TaskStatus;
import org.jiedui.task.task.model.Waiting;

/**
 * Who may do what with tasks.
 *
 * <ul>
 *   <li>What is not confidential is seen by all who see business data; what is, by the offices that keep it, the units
 *       assigned to it, and superiors. For anybody else it does not exist.
 *   <li>A task is kept, that is changed, moved and removed, by the office of each city that is party to its plan, and by
 *       the office of the city that made it. A task comes into a plan only through a party to it.
 *   <li>A unit that leads a task begins the work and hands it in for acceptance. It does nothing else here.
 *   <li>Those who keep or lead a task say which unit in support its work waits for; they and that unit end it.
 *   <li>A unit that is assigned to a task adds attachments to it, and removes its own.
 * </ul>
 */
@Singleton
class TaskPolicy {

    private final PlanParties parties;

    TaskPolicy(PlanParties parties) {
        this.parties = parties;
    }

    void read(Caller caller) {
        require(caller.readsBusinessData());
    }

    /** Whether the caller makes tasks at all. */
    void write(Caller caller) {
        require(caller.is(Role.OFFICE) && caller.city() != null);
    }

    void keep(Caller caller, Task task) {
        require(keeps(caller, task));
    }

    void moveThis(Caller caller, Task task) {
        require(keeps(caller, task) || leads(caller, task));
    }

    /** Whoever says that the work waits may end that, and so may the unit that it waits for. */
    void endWaiting(Caller caller, Task task) {
        Waiting waiting = task.waiting();
        boolean awaited = caller.is(Role.REPORTER)
                && waiting != null
                && (contains(caller.organizations(), waiting.organization())
                        || contains(caller.regions(), waiting.region()));
        require(awaited || keeps(caller, task) || leads(caller, task));
    }

    /** Whether the caller may bring a task into this plan. */
    void enter(Caller caller, UUID plan) {
        require(parties.include(plan, caller.city()));
    }

    boolean keeps(Caller caller, Task task) {
        return caller.is(Role.OFFICE) && isOf(caller.city(), task.city(), task.details().planId());
    }

    /** Whether the caller reports for a unit that is assigned to the task, in whatever role. */
    boolean isAssigned(Caller caller, Task task) {
        return caller.is(Role.REPORTER) && isAssigned(caller, TaskScope.of(task));
    }

    boolean maySee(Caller caller, TaskScope task) {
        if (!caller.readsBusinessData()) {
            return false;
        }
        return !task.confidential()
                || caller.is(Role.SUPERIOR)
                || (caller.is(Role.REPORTER) && isAssigned(caller, task))
                || (caller.is(Role.OFFICE) && isOf(caller.city(), task.city(), task.planId()));
    }

    /**
     * The same as {@link #maySee} over rows.
     *
     * @param alias the alias of the task table
     */
    Sql visible(Caller caller, String alias) {
        if (caller.is(Role.SUPERIOR)) {
            return Sql.TRUE;
        }
        return Sql.or(List.of(Sql.of("NOT " + alias + ".confidential"), concerned(caller, alias)));
    }

    /**
     * Tasks that the caller has to do with: those that its office keeps, and those assigned to its units.
     *
     * @param alias the alias of the task table
     */
    Sql concerned(Caller caller, String alias) {
        List<Sql> any = new ArrayList<>();
        if (caller.is(Role.OFFICE) && caller.city() != null) {
            any.add(Sql.of(alias + ".city = ?", caller.city()));
            any.add(Sql.of(
                    alias + ".plan_id IN (SELECT p.id FROM plan p WHERE p.parties @> ARRAY[CAST(? AS text)])",
                    caller.city()));
        }
        if (caller.is(Role.REPORTER)) {
            caller.organizations().forEach(code -> any.add(Assigned.to(alias, "organization", code)));
            caller.regions().forEach(code -> any.add(Assigned.to(alias, "region", code)));
        }
        return Sql.or(any);
    }

    /** Where this caller may move the task from where it stands. */
    Set<TaskStatus> moves(Caller caller, Task task, boolean keeps) {
        Set<TaskStatus> moves = EnumSet.noneOf(TaskStatus.class);
        moves.addAll(task.next());
        if (!keeps) {
            moves.retainAll(leads(caller, task) ? ofLead(task.status()) : Set.of());
        }
        return moves;
    }

    /** Whether the caller can ever move a task there, wherever it stands now. */
    boolean everMovesTo(TaskStatus to, boolean keeps) {
        return keeps || to == TaskStatus.IN_PROGRESS || to == TaskStatus.IN_ACCEPTANCE;
    }

    private static Set<TaskStatus> ofLead(TaskStatus from) {
        return switch (from) {
            case ASSIGNED -> Set.of(TaskStatus.IN_PROGRESS);
            case IN_PROGRESS -> Set.of(TaskStatus.IN_ACCEPTANCE);
            case DRAFT, IN_ACCEPTANCE, COMPLETED, SUSPENDED, CANCELLED -> Set.of();
        };
    }

    private static boolean leads(Caller caller, Task task) {
        return caller.is(Role.REPORTER)
                && task.details().assignments().stream()
                        .anyMatch(assignment -> assignment.leads()
                                && (contains(caller.organizations(), assignment.organization())
                                        || contains(caller.regions(), assignment.region())));
    }

    private static boolean contains(Set<String> codes, String code) {
        return code != null && codes.contains(code);
    }

    private static boolean isAssigned(Caller caller, TaskScope task) {
        return !Collections.disjoint(task.organizations(), caller.organizations())
                || !Collections.disjoint(task.regions(), caller.regions());
    }

    private boolean isOf(String office, String city, UUID plan) {
        return office != null && (office.equals(city) || parties.include(plan, office));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
