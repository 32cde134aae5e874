package org.jiedui.task.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionRule;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;
import org.jiedui.task.task.JudgeableTask;

/**
 * The rules as they stand, and which of them a task is judged by. A city's own rules of a kind take the place of the
 * general ones of that kind, even where it has disabled them.
 */
final class RuleBook {

    private record Own(String city, RuleKind kind) {}

    private final List<SupervisionRule> enabled;
    private final Set<Own> own;

    RuleBook(Collection<SupervisionRule> rules) {
        this.enabled = rules.stream().filter(rule -> !rule.details().disabled()).toList();
        this.own = rules.stream()
                .filter(rule -> rule.city() != null)
                .map(rule -> new Own(rule.city(), rule.details().kind()))
                .collect(Collectors.toSet());
    }

    List<SupervisionRuleDetails> of(JudgeableTask task) {
        return enabled.stream()
                .filter(rule -> isFor(rule, task.city()))
                .map(SupervisionRule::details)
                .filter(rule -> isAnyOf(rule.priorities(), task.priority()))
                .filter(rule -> isAnyOf(rule.dimensions(), task.dimension()))
                .toList();
    }

    /** What a rule of this code raises and when; empty where there is no such rule any more. */
    List<SupervisionRuleDetails> coded(Collection<String> codes) {
        return enabled.stream()
                .map(SupervisionRule::details)
                .filter(rule -> codes.contains(rule.code()))
                .toList();
    }

    private boolean isFor(SupervisionRule rule, String city) {
        return rule.city() == null
                ? !own.contains(new Own(city, rule.details().kind()))
                : rule.city().equals(city);
    }

    private static boolean isAnyOf(List<String> wanted, String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
