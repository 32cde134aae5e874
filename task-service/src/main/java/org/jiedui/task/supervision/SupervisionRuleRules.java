package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.List;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.task.supervision.model.EscalationStep;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;

/** What must hold between the fields of a rule. */
@Singleton
class SupervisionRuleRules {

    void check(SupervisionRuleDetails rule, Faults faults) {
        if (rule.yellow() == null && rule.red() == null && !faults.knows("/yellow") && !faults.knows("/red")) {
            faults.add("/red", "required", Text.of("yellow 与 red 至少填一个。", "At least one of yellow and red."));
        }
        if (rule.kind() != null) {
            thresholds(rule, faults);
        }
        steps(rule.escalation(), faults);
    }

    private static void thresholds(SupervisionRuleDetails rule, Faults faults) {
        if (rule.kind() != RuleKind.DAYS_BEFORE_DUE) {
            positive("/yellow", rule.yellow(), faults);
            positive("/red", rule.red(), faults);
        }
        boolean both = rule.yellow() != null && rule.red() != null;
        if (both && !rule.kind().reaches(rule.red(), rule.yellow()) && !faults.knows("/red")) {
            faults.add("/red", "out-of-order", Text.of("红灯须比黄灯更严重。", "Red has to be worse than yellow."));
        }
    }

    private static void positive(String pointer, Integer threshold, Faults faults) {
        if (threshold != null && threshold < 1 && !faults.knows(pointer)) {
            faults.add(pointer, "too-small", Text.of("至少为 1。", "At least 1."));
        }
    }

    /** A graver level never comes before a lighter one. */
    private static void steps(List<EscalationStep> steps, Faults faults) {
        for (int i = 1; i < steps.size(); i++) {
            EscalationStep before = steps.get(i - 1);
            EscalationStep step = steps.get(i);
            if (before == null || step == null || faults.knows("/escalation")) {
                return;
            }
            if (step.level().compareTo(before.level()) <= 0
                    || step.afterWorkingDays() < before.afterWorkingDays()) {
                faults.add(
                        "/escalation/" + i,
                        "out-of-order",
                        Text.of("须按级别和时间依次加重。", "Steps go from lighter to graver, and from early to late."));
            }
        }
    }
}
