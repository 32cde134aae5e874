package org.jiedui.task.report;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Set;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.task.report.model.Report;
import org.jiedui.task.report.model.ReportDetails;
import org.jiedui.task.report.model.ReportPeriod;
import org.jiedui.task.report.model.ReportVerdict;
import org.jiedui.task.task.TaskStanding;
import org.jiedui.task.task.TaskStanding.Own;

/** What must hold between the fields of a report, and between it and the task that it tells of. */
@Singleton
class ReportRules {

    private final ReportRepository reports;
    private final Days days;

    ReportRules(ReportRepository reports, Days days) {
        this.reports = reports;
        this.days = days;
    }

    /** @param own the units of the task that the caller speaks for, at least one */
    void checkNew(TaskStanding task, Own own, ReportDetails report, Faults faults) {
        if (report.period() != null
                && !faults.knows("/period")
                && ReportPeriod.of(report.period()).start().isAfter(days.today())) {
            faults.add("/period", "not-begun", Text.of("该期尚未开始。", "This period has not begun."));
        }
        EvidenceRules.check(task, Set.of(), report.evidence(), faults);
        own.check(report.organization(), report.region(), faults);
        own.meant(report.organization(), report.region()).ifPresent(unit -> explained(task, unit.lead(), report, faults));
    }

    void checkChange(TaskStanding task, Report before, ReportDetails changed, Faults faults) {
        fixed("/period", before.details().period(), changed.period(), faults);
        fixed("/organization", before.details().organization(), changed.organization(), faults);
        fixed("/region", before.details().region(), changed.region(), faults);
        EvidenceRules.check(task, before.files(), changed.evidence(), faults);
        explained(task, before.lead(), changed, faults);
    }

    void checkReview(TaskStanding task, Report report, ReportReview review, Faults faults) {
        if (review.comments() || faults.knows("/comment")) {
            return;
        }
        if (review.verdict() == ReportVerdict.RETURNED) {
            faults.add("/comment", "required", Text.of("请说明退回的原因。", "Say what it is returned for."));
        } else if (fallsBack(task, report.lead(), report.details()) && !report.details().explains()) {
            faults.add("/comment", "required", Text.of("请说明进度回退的原因。", "Say why the task has fallen back."));
        }
    }

    /**
     * Whether the task will stand where the report says, once it is accepted: that of a leading unit decides, unless one of
     * a later period has been accepted, the work is over, or the tasks under it tell how far the task has got.
     */
    boolean decides(TaskStanding task, boolean lead, ReportDetails report) {
        return lead
                && task.work().isOn()
                && !task.rolledUp()
                && reports.acceptedUpTo(task.id())
                        .map(latest -> !ReportPeriod.of(report.period()).end().isBefore(latest))
                        .orElse(true);
    }

    /** Whether the task then stands behind where it is now. */
    boolean fallsBack(TaskStanding task, boolean lead, ReportDetails report) {
        return report.progress() < task.progress() && decides(task, lead, report);
    }

    private void explained(TaskStanding task, boolean lead, ReportDetails report, Faults faults) {
        boolean judged = report.progress() != null
                && report.period() != null
                && !faults.knows("/progress")
                && !faults.knows("/period")
                && !faults.knows("/reason");
        if (judged && !report.explains() && fallsBack(task, lead, report)) {
            faults.add(
                    "/reason",
                    "required",
                    Text.of(
                            "进度低于任务现有的 " + task.progress() + "%，请说明原因。",
                            "This is behind the " + task.progress() + " % that the task has reached: say why."));
        }
    }

    private static void fixed(String pointer, String before, String after, Faults faults) {
        if (!Objects.equals(before, after) && !faults.knows(pointer)) {
            faults.add(pointer, "read-only", Text.of("提交后不能修改。", "Fixed once it is handed in."));
        }
    }
}
