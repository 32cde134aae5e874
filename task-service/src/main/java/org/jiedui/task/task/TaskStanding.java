package org.jiedui.task.task;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.Task;

/**
 * How a task stands, for the features that keep something of it: reports, requests.
 *
 * @param rolledUp whether its progress follows from the tasks under it
 * @param units all that are assigned
 * @param keepers codes of the cities whose offices keep it
 */
public record TaskStanding(
        UUID id,
        Work work,
        int progress,
        boolean rolledUp,
        boolean confidential,
        List<Unit> units,
        Set<String> keepers) {

    /** How far the task is from being worked on. */
    public enum Work {
        NOT_ASSIGNED,
        ASSIGNED,
        UNDER_WAY,
        SUSPENDED,
        CLOSED;

        public boolean isOn() {
            return this == ASSIGNED || this == UNDER_WAY;
        }

        static Work of(Task task) {
            return switch (task.status()) {
                case DRAFT -> NOT_ASSIGNED;
                case ASSIGNED -> ASSIGNED;
                case IN_PROGRESS, IN_ACCEPTANCE -> UNDER_WAY;
                case SUSPENDED -> SUSPENDED;
                case COMPLETED, CANCELLED -> CLOSED;
            };
        }
    }

    /** A unit that the task is assigned to: an organization or a region. */
    public record Unit(String organization, String region, boolean lead) {

        static Unit of(Assignment assignment) {
            return new Unit(assignment.organization(), assignment.region(), assignment.leads());
        }

        public boolean isOf(Caller caller) {
            return caller.is(Role.REPORTER)
                    && ((organization != null && caller.organizations().contains(organization))
                            || (region != null && caller.regions().contains(region)));
        }
    }

    static TaskStanding of(Task task, boolean rolledUp, Set<String> keepers) {
        return new TaskStanding(
                task.id(),
                Work.of(task),
                task.progress(),
                rolledUp,
                task.details().confidential(),
                task.details().assignments().stream().map(Unit::of).toList(),
                keepers);
    }

    /** The units of the task that the caller speaks for. */
    public List<Unit> unitsOf(Caller caller) {
        return units.stream().filter(unit -> unit.isOf(caller)).toList();
    }

    /**
     * Whether the caller is the office that judges what a unit hands in: that of the unit's city; also those that keep the
     * task, where that one does not.
     *
     * @param city the unit's; {@code null} where the directory does not say
     */
    public boolean isJudgedBy(Caller caller, String city) {
        return caller.is(Role.OFFICE)
                && caller.city() != null
                && (caller.city().equals(city)
                        || (keepers.contains(caller.city()) && (city == null || !keepers.contains(city))));
    }
}
