package org.jiedui.task.supervision.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is told of a rule.
 *
 * @param code unique, and fixed once the rule exists
 * @param yellow from which measure on a task is judged yellow; none where the rule has no yellow
 * @param red the same for red; at least one of them is there
 * @param priorities only tasks of these; of any where none is given
 * @param dimensions only tasks of these; of any, or none, where none is given
 * @param escalation what is raised while the rule finds the task red
 * @param replyWithin how many working days a unit has for its reply; 3 where none is given
 * @param disabled whether it judges nothing; a city that disables its rule of a kind has none of that kind
 */
@Embeddable
public record SupervisionRuleDetails(
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}") String code,
        @NotBlank @Size(max = 100) String name,
        @NotNull @Enumerated(EnumType.STRING) RuleKind kind,
        @Min(-250) @Max(250) Integer yellow,
        @Min(-250) @Max(250) Integer red,
        @Size(max = 10) @JdbcTypeCode(SqlTypes.ARRAY)
                List<@Pattern(regexp = "LOW|NORMAL|HIGH|URGENT") String> priorities,
        @Size(max = 10) @JdbcTypeCode(SqlTypes.ARRAY)
                List<@Pattern(regexp = "PLATFORM|INDUSTRY|TALENT|PROJECT|INSTITUTIONAL_INNOVATION") String> dimensions,
        @Size(max = 10) @JdbcTypeCode(SqlTypes.JSON) List<@Valid EscalationStep> escalation,
        @Min(1) @Max(60) Integer replyWithin,
        boolean disabled) {

    private static final int DAYS_TO_REPLY = 3;

    public SupervisionRuleDetails {
        priorities = priorities == null ? List.of() : priorities;
        dimensions = dimensions == null ? List.of() : dimensions;
        escalation = escalation == null ? List.of() : escalation;
        replyWithin = replyWithin == null ? Integer.valueOf(DAYS_TO_REPLY) : replyWithin;
    }

    /** How a task is judged by what was measured; green where it reaches no threshold. */
    public JudgedLight judge(int measure) {
        if (red != null && kind.reaches(measure, red)) {
            return JudgedLight.RED;
        }
        return yellow != null && kind.reaches(measure, yellow) ? JudgedLight.YELLOW : JudgedLight.GREEN;
    }
}
