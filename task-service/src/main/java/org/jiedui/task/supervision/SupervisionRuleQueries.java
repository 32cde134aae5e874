package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import org.jiedui.platform.history.Histories;
import org.jiedui.platform.history.HistoryPage;
import org.jiedui.platform.history.PastState;
import org.jiedui.platform.history.PastStates;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.listing.Lists;
import org.jiedui.platform.listing.Page;
import org.jiedui.platform.listing.Sql;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.supervision.model.SupervisionRule;

/** What can be read of rules. */
@ApplicationScoped
public class SupervisionRuleQueries {

    private final SupervisionRuleRepository rules;
    private final SupervisionRuleListing listing;
    private final SupervisionPolicy policy;
    private final Lists lists;
    private final Histories histories;
    private final PastStates past;
    private final CurrentCaller caller;

    SupervisionRuleQueries(
            SupervisionRuleRepository rules,
            SupervisionRuleListing listing,
            SupervisionPolicy policy,
            Lists lists,
            Histories histories,
            PastStates past,
            CurrentCaller caller) {
        this.rules = rules;
        this.listing = listing;
        this.policy = policy;
        this.lists = lists;
        this.histories = histories;
        this.past = past;
        this.caller = caller;
    }

    Page<SupervisionRuleView> page(MultivaluedMap<String, String> query) {
        policy.readRules(caller.get());
        return lists.page(listing, query, Sql.TRUE).map(SupervisionRuleView::of);
    }

    SupervisionRuleView get(String reference) {
        policy.readRules(caller.get());
        return rules.named(reference)
                .map(SupervisionRuleView::of)
                .orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
    }

    /** The rule as it stood. */
    PastState get(String reference, Instant at) {
        policy.readRules(caller.get());
        return past.of(
                SupervisionRuleRecord.KIND, reference, rules.named(reference).map(SupervisionRule::id), at, caller.get());
    }

    HistoryPage history(String reference, String cursor, int limit) {
        return histories.of(get(reference).id(), cursor, limit, caller.get());
    }
}
