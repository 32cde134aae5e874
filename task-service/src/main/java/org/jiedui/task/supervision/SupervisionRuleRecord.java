package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.supervision.model.SupervisionRule;

/** How rules appear in the change log. */
@Singleton
class SupervisionRuleRecord implements Recorded<SupervisionRule> {

    static final String KIND = "supervision-rule";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(SupervisionRule rule) {
        return rule.id();
    }

    @Override
    public int version(SupervisionRule rule) {
        return rule.version();
    }

    @Override
    public SupervisionRuleView state(SupervisionRule rule) {
        return SupervisionRuleView.of(rule);
    }
}
