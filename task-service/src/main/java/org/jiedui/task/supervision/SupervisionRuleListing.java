package org.jiedui.task.supervision;

import jakarta.inject.Singleton;
import org.jiedui.platform.listing.Listing;
import org.jiedui.task.supervision.model.RuleKind;
import org.jiedui.task.supervision.model.SupervisionRule;

@Singleton
class SupervisionRuleListing extends Listing<SupervisionRule> {

    SupervisionRuleListing() {
        super(SupervisionRule.class, SupervisionRuleView.class, "supervision_rule", "listSupervisionRules");
        text("code", "t.code");
        text("name", "t.name");
        constant("kind", "t.kind", RuleKind.class);
        flag("disabled", "t.disabled");
        text("city", "t.city");
        search("t.code", "t.name");
        sort("code", "t.code", "text");
        sort("name", "t.name", "text");
        sort("kind", "t.kind", RuleKind.class);
        defaultSort("code");
    }
}
