package org.jiedui.task.supervision;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jiedui.task.supervision.model.EscalationStep;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionLevel;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;

/** The general rules to begin with, one of each kind; from then on they are an operator's to change. */
@ApplicationScoped
class FirstRules {

    private static final List<EscalationStep> STEPS = List.of(
            new EscalationStep(0, SupervisionLevel.REMINDER),
            new EscalationStep(5, SupervisionLevel.URGING),
            new EscalationStep(10, SupervisionLevel.NOTICE),
            new EscalationStep(20, SupervisionLevel.CIRCULATED));

    private static final List<SupervisionRuleDetails> RULES = List.of(
            rule("DUE", "临期与逾期", RuleKind.DAYS_BEFORE_DUE, 5, -1, STEPS),
            rule("LAG", "进度滞后", RuleKind.PROGRESS_LAG, 20, 40, STEPS),
            rule("MILESTONE", "里程碑逾期", RuleKind.MILESTONE_MISSED, 1, 10, STEPS));

    private final SupervisionRuleService service;

    FirstRules(SupervisionRuleService service) {
        this.service = service;
    }

    void make(@Observes StartupEvent starting) {
        service.makeFirst(RULES);
    }

    private static SupervisionRuleDetails rule(
            String code, String name, RuleKind kind, int yellow, int red, List<EscalationStep> steps) {
        return new SupervisionRuleDetails(
                code, name, kind, yellow, red, List.of(), List.of(), steps, null, false);
    }
}
