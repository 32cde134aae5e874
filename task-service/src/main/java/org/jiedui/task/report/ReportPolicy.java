package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportStatus;
import org.jiedui.task.task.TaskStanding;
import org.jiedui.task.task.TaskStanding.Own;
import org.jiedui.task.task.TaskStanding.Unit;
import org.jiedui.task.task.TaskStanding.Work;

/**
 * Who may do what with reports. Whoever sees a task sees its reports; a unit that is assigned to it hands them in, and
 * changes its own; the office that {@linkplain TaskStanding#isJudgedBy judges} the unit reviews them, but nobody their own.
 */
@Singleton
class ReportPolicy {

    /** The units for which the caller may report on this task. */
    Own units(Caller caller, TaskStanding task) {
        Own own = task.unitsOf(caller);
        require(!own.units().isEmpty());
        return own;
    }

    void resubmit(Caller caller, TaskStanding task, Report report) {
        require(isOwnHere(caller, task, report));
    }

    void review(Caller caller, TaskStanding task, Report report) {
        require(task.isJudgedBy(caller, report.city()));
        if (isOwn(caller, report)) {
            throw Problem.of(PlatformProblem.FORBIDDEN, Text.of("不能审核本单位的报告。", "Nobody reviews their own report."));
        }
    }

    /** Where this caller may bring the report from where it stands. */
    Set<ReportStatus> moves(Caller caller, TaskStanding task, Report report) {
        return switch (report.status()) {
            case SUBMITTED ->
                task.work() != Work.SUSPENDED && task.isJudgedBy(caller, report.city()) && !isOwn(caller, report)
                        ? Set.of(ReportStatus.ACCEPTED, ReportStatus.RETURNED)
                        : Set.of();
            case RETURNED ->
                task.work().isOn() && isOwnHere(caller, task, report)
                        ? Set.of(ReportStatus.SUBMITTED)
                        : Set.of();
            case ACCEPTED -> Set.of();
        };
    }

    /** Whether it is of one of the caller's units that is still assigned to the task. */
    private static boolean isOwnHere(Caller caller, TaskStanding task, Report report) {
        return task.unitsOf(caller).includes(report.details().organization(), report.details().region());
    }

    private static boolean isOwn(Caller caller, Report report) {
        return new Unit(report.details().organization(), report.details().region(), report.lead()).isOf(caller);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(PlatformProblem.FORBIDDEN);
        }
    }
}
