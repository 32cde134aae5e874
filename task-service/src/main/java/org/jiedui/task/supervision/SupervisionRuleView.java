package org.jiedui.task.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiedui.platform.representation.Versioned;
import org.jiedui.task.supervision.model.EscalationStep;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionRule;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;

/**
 * A rule as clients and followers see it; nothing in it is derived.
 *
 * @param city whose tasks it is for; left out of a general rule
 */
@Schema(name = "SupervisionRule")
record SupervisionRuleView(
        UUID id,
        String code,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        RuleKind kind,
        Integer yellow,
        Integer red,
        List<String> priorities,
        List<String> dimensions,
        List<EscalationStep> escalation,
        int replyWithin,
        boolean disabled,
        String city)
        implements Versioned {

    static SupervisionRuleView of(SupervisionRule rule) {
        SupervisionRuleDetails details = rule.details();
        return new SupervisionRuleView(
                rule.id(),
                details.code(),
                rule.version(),
                rule.createdAt(),
                rule.updatedAt(),
                details.name(),
                details.kind(),
                details.yellow(),
                details.red(),
                details.priorities(),
                details.dimensions(),
                details.escalation(),
                details.replyWithin(),
                details.disabled(),
                rule.city());
    }
}
