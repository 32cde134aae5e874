package org.jiedui.task.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.calendar.WorkingCalendar;
import org.jiedui.task.supervision.model.EscalationStep;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.supervision.model.JudgedLight;
import org.jiedui.task.supervision.model.Supervision;
import org.jiedui.task.supervision.model.SupervisionDetails;
import org.jiedui.task.supervision.model.SupervisionLevel;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;
import org.jiedui.task.supervision.model.SupervisionStatus;

/**
 * What rules want raised with a task that stays red.
 *
 * @param rules their codes
 * @param replyWithin working days, the fewest that one of them gives
 */
record Demand(SupervisionLevel level, List<String> rules, int replyWithin) {

    /** What the rules that find a task red want by this day, from the lightest level on. */
    static List<Demand> of(Verdict verdict, LocalDate day, WorkingCalendar calendar, RuleBook book) {
        long days = calendar.between(verdict.redSince(), day);
        List<String> red = verdict.findings().stream()
                .filter(finding -> finding.light() == JudgedLight.RED)
                .map(Finding::rule)
                .toList();
        Map<SupervisionLevel, Demand> demands = new EnumMap<>(SupervisionLevel.class);
        for (SupervisionRuleDetails rule : book.coded(red)) {
            rule.escalation().stream()
                    .filter(step -> step.afterWorkingDays() <= days)
                    .map(EscalationStep::level)
                    .forEach(level -> demands.merge(
                            level, new Demand(level, List.of(rule.code()), rule.replyWithin()), Demand::with));
        }
        return List.copyOf(demands.values());
    }

    private Demand with(Demand other) {
        List<String> all = new ArrayList<>(rules);
        all.addAll(other.rules);
        return new Demand(level, all, Math.min(replyWithin, other.replyWithin));
    }

    /** Whether another one stands in its way: it is open, or was raised in the same time of red. */
    boolean isMetBy(Supervision supervision, LocalDate redSince) {
        return supervision.details().level() == level
                && (supervision.status() != SupervisionStatus.CLOSED || redSince.equals(supervision.redSince()));
    }

    SupervisionDetails details(LocalDate redSince, LocalDate day, WorkingCalendar calendar) {
        LocalDate replyDueOn = calendar.plus(day, replyWithin);
        return new SupervisionDetails(
                level,
                "任务自 %s 起被判定为红灯，至今已满 %d 个工作日（规则：%s）。请于 %s 前说明原因和整改措施。"
                        .formatted(redSince, calendar.between(redSince, day), String.join("、", rules), replyDueOn),
                replyDueOn);
    }
}
