package org.jiedui.task.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.supervision.model.JudgedLight;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;
import org.jiedui.task.task.JudgeableTask;
import org.jiedui.task.task.TaskStage;

/**
 * Judges tasks on one day: the worst that any rule finds counts. What was red and is made good is yellow for the rest of
 * that month, and green in the next at the earliest.
 */
final class Judge {

    private final LocalDate day;
    private final Measuring measuring;
    private final RuleBook rules;

    Judge(LocalDate day, WorkingCalendar calendar, RuleBook rules) {
        this.day = day;
        this.measuring = new Measuring(day, calendar);
        this.rules = rules;
    }

    Verdict judge(JudgeableTask task, Standing before, List<TaskStage> stages) {
        List<Finding> findings = new ArrayList<>();
        rules.of(task).forEach(rule -> find(rule, task, stages, findings));
        JudgedLight found =
                findings.stream().map(Finding::light).reduce(JudgedLight.GREEN, JudgedLight::worseOf);
        if (found == JudgedLight.RED) {
            return new Verdict(found, before.redSince() == null ? day : before.redSince(), null, findings);
        }
        LocalDate madeGoodOn = before.light() == JudgedLight.RED ? day : before.madeGoodOn();
        if (madeGoodOn != null && YearMonth.from(madeGoodOn).equals(YearMonth.from(day))) {
            return new Verdict(JudgedLight.YELLOW, null, madeGoodOn, findings);
        }
        return new Verdict(found, null, null, findings);
    }

    private void find(
            SupervisionRuleDetails rule, JudgeableTask task, List<TaskStage> stages, List<Finding> findings) {
        measuring.of(rule.kind(), task, stages).ifPresent(measure -> {
            JudgedLight light = rule.judge(measure);
            if (light != JudgedLight.GREEN) {
                int threshold = light == JudgedLight.RED ? rule.red() : rule.yellow();
                findings.add(new Finding(rule.code(), rule.kind(), light, measure, threshold));
            }
        });
    }
}
