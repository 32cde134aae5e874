package org.jiedui.task.extension;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.extension.model.ExtensionRequest;
import org.jiedui.task.extension.model.ExtensionStatus;
import org.jiedui.task.task.TaskStanding;
import org.jiedui.task.task.TaskStanding.Own;
import org.jiedui.task.task.TaskStanding.Unit;
import org.jiedui.task.task.TaskStanding.Work;

/**
 * Who may do what with extension requests. Whoever sees a task sees its requests; a unit that leads it makes them; an office
 * that keeps the task decides, that of the unit's city where it does, but nobody on their own.
 */
@Singleton
class ExtensionPolicy {

    /** The leading units for which the caller may ask. */
    Own leads(Caller caller, TaskStanding task) {
        Own leads =
                new Own(task.unitsOf(caller).units().stream().filter(Unit::lead).toList());
        require(!leads.units().isEmpty());
        return leads;
    }

    void decide(Caller caller, TaskStanding task, ExtensionRequest request) {
        require(decides(caller, task, request));
        if (isOwn(caller, request)) {
            throw Problem.of(
                    PlatformProblem.FORBIDDEN, Text.of("不能决定本单位的申请。", "Nobody decides on their own request."));
        }
    }

    /** Where this caller may bring the request from where it stands. */
    Set<ExtensionStatus> moves(Caller caller, TaskStanding task, ExtensionRequest request) {
        return request.isOpen()
                        && task.work() != Work.SUSPENDED
                        && decides(caller, task, request)
                        && !isOwn(caller, request)
                ? Set.of(ExtensionStatus.APPROVED, ExtensionStatus.REJECTED)
                : Set.of();
    }

    private static boolean decides(Caller caller, TaskStanding task, ExtensionRequest request) {
        return task.isJudgedBy(caller, request.city()) && task.keepers().contains(caller.city());
    }

    private static boolean isOwn(Caller caller, ExtensionRequest request) {
        return new Unit(request.details().organization(), request.details().region(), true).isOf(caller);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
