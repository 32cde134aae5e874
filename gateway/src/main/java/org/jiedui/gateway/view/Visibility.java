package org.jiedui.gateway.view;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jiedui.gateway.view.Facts.PlanFacts;
import org.jiedui.gateway.view.Facts.TaskFacts;
import org.jiedui.gateway.view.Facts.TaskPartFacts;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;

/**
 * Who may see what: everybody with business here all that is not confidential; a superior everything; an office the
 * confidential tasks that it made and those of plans that bind its city; a reporter those that are assigned to its organizations or regions.
 * What belongs to a task is seen by whoever sees the task as it stands. A confidential subject of a kind that the gateway does not know is for superiors only.
 */
final class Visibility {

    private final SubjectStore subjects;

    Visibility(SubjectStore subjects) {
        this.subjects = subjects;
    }

    boolean maySee(Caller caller, Subject subject) {
        if (!caller.readsBusinessData()) {
            return false;
        }
        if (!subject.confidential() || caller.is(Role.SUPERIOR)) {
            return true;
        }
        return task(subject) instanceof TaskFacts task
                && (isOfficeOf(caller, task.plan(), task.city()) || isAssigned(caller, task));
    }

    /** What is known of the task that it is or belongs to; of any other kind there is none. */
    private Facts task(Subject subject) {
        Subject task = subject.facts() instanceof TaskPartFacts part && part.task() != null
                ? subjects.get("task", part.task())
                : subject;
        return task == null ? Facts.NoFacts.INSTANCE : task.facts();
    }

    /** Whether the caller is the office of a city that the plan binds, or of the city whose office made the task. */
    boolean isOfficeOf(Caller caller, UUID plan, String city) {
        return caller.is(Role.OFFICE)
                && caller.city() != null
                && (caller.city().equals(city) || parties(plan).contains(caller.city()));
    }

    /** Whether the caller sees all confidential tasks of this plan that this city's office made, whoever they are assigned to. */
    boolean seesConfidential(Caller caller, UUID plan, String city) {
        return caller.is(Role.SUPERIOR) || isOfficeOf(caller, plan, city);
    }

    private static boolean isAssigned(Caller caller, TaskFacts task) {
        return caller.is(Role.REPORTER) && task.units().stream().anyMatch(unit -> isOf(caller, unit));
    }

    private static boolean isOf(Caller caller, Unit unit) {
        return switch (unit.kind()) {
            case ORGANIZATION -> caller.organizations().contains(unit.code());
            case REGION -> caller.regions().contains(unit.code());
        };
    }

    /** Codes of the cities whose offices keep a task. */
    Set<String> keepers(UUID plan, String city) {
        if (city == null || parties(plan).contains(city)) {
            return parties(plan);
        }
        Set<String> keepers = new HashSet<>(parties(plan));
        keepers.add(city);
        return keepers;
    }

    private Set<String> parties(UUID plan) {
        Subject known = plan == null ? null : subjects.get("plan", plan);
        return known != null && known.facts() instanceof PlanFacts facts ? facts.parties() : Set.of();
    }
}
