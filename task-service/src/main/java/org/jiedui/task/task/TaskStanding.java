package org.jiedui.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.Role;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.task.model.Assignment;
import org.jiedui.task.task.model.Task;

/**
 * How a task stands, for the features that keep something of it: reports, requests.
 *
 * @param dueOn {@code null} where it has no deadline
 * @param rolledUp whether its progress follows from the tasks under it
 * @param units all that are assigned
 * @param keepers codes of the cities whose offices keep it
 * @param files its attachments
 */
public record TaskStanding(
        UUID id,
        Work work,
        int progress,
        LocalDate dueOn,
        boolean rolledUp,
        boolean confidential,
        List<Unit> units,
        Set<String> keepers,
        List<Attachment> files) {

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

        public boolean is(String otherOrganization, String otherRegion) {
            return Objects.equals(organization, otherOrganization) && Objects.equals(region, otherRegion);
        }

        public boolean isOf(Caller caller) {
            return caller.is(Role.REPORTER)
                    && ((organization != null && caller.organizations().contains(organization))
                            || (region != null && caller.regions().contains(region)));
        }
    }

    /** The units of a task that a caller speaks for. */
    public record Own(List<Unit> units) {

        public boolean includes(String organization, String region) {
            return units.stream().anyMatch(unit -> unit.is(organization, region));
        }

        /** The one that is named, or the only one where none is; nothing where that is no unit. */
        public Optional<Unit> meant(String organization, String region) {
            if (organization == null && region == null) {
                return units.size() == 1 ? Optional.of(units.getFirst()) : Optional.empty();
            }
            return units.stream().filter(unit -> unit.is(organization, region)).findFirst();
        }

        /** Adds a fault where it is not clear which one is meant. */
        public void check(String organization, String region, Faults faults) {
            if (faults.knows("/organization")
                    || faults.knows("/region")
                    || meant(organization, region).isPresent()) {
                return;
            }
            if (organization == null && region == null) {
                faults.add(
                        "/organization",
                        "required",
                        Text.of("您代表本任务的多个单位，请指明是哪一个。", "You speak for several units of the task: say for which."));
            } else {
                faults.add(
                        organization == null ? "/region" : "/organization",
                        "not-assigned",
                        Text.of("您不代表承担本任务的该单位。", "You speak for no such unit of the task."));
            }
        }
    }

    static TaskStanding of(Task task, boolean rolledUp, Set<String> keepers) {
        return new TaskStanding(
                task.id(),
                Work.of(task),
                task.progress(),
                task.details().dueOn(),
                rolledUp,
                task.details().confidential(),
                task.details().assignments().stream().map(Unit::of).toList(),
                keepers,
                task.attachments().list());
    }

    public Own unitsOf(Caller caller) {
        return new Own(units.stream().filter(unit -> unit.isOf(caller)).toList());
    }

    /** @throws Problem 409 unless the task is being worked on, or should be */
    public void mustBeOn() {
        if (!work.isOn()) {
            throw Problem.of(
                    TaskProblem.TASK_NOT_OPEN,
                    Text.of("任务须已分派，且未暂停、完成或取消。", "The task has to be assigned, and not suspended, completed or cancelled."));
        }
    }

    /** @throws Problem 409 while the task is suspended, when its clocks stand still */
    public void mustNotBeSuspended() {
        if (work == Work.SUSPENDED) {
            throw Problem.of(
                    TaskProblem.TASK_NOT_OPEN, Text.of("任务已暂停，请待恢复后再处理。", "The task is suspended: come back once it is resumed."));
        }
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
