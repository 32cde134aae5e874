package org.jiedui.task.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.MergePatch;
import org.jiedui.platform.change.ChangeLog;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.supervision.model.SupervisionRule;
import org.jiedui.task.supervision.model.SupervisionRuleDetails;
import org.jiedui.task.supervision.model.SupervisionRuleEvent;

/** What can be done with rules: each method is one use case and one transaction. */
@ApplicationScoped
public class SupervisionRuleService {

    private final SupervisionRuleRepository ruleRows;
    private final SupervisionRuleRecord record;
    private final SupervisionPolicy policy;
    private final SupervisionRuleRules rules;
    private final ChangeLog changes;
    private final WriteRequest request;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    SupervisionRuleService(
            SupervisionRuleRepository ruleRows,
            SupervisionRuleRecord record,
            SupervisionPolicy policy,
            SupervisionRuleRules rules,
            ChangeLog changes,
            WriteRequest request,
            CurrentCaller currentCaller,
            Clock clock) {
        this.ruleRows = ruleRows;
        this.record = record;
        this.policy = policy;
        this.rules = rules;
        this.changes = changes;
        this.request = request;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    @Transactional
    Answer create(Body<SupervisionRuleDetails> body) {
        Caller caller = currentCaller.get();
        policy.writeRules(caller);
        request.admit();
        SupervisionRule rule = make(body.value(rules::check), policy.cityOfRules(caller));
        return request.created(record, rule, SupervisionRuleView.of(rule));
    }

    @Transactional
    Answer change(String reference, MergePatch patch) {
        policy.readRules(currentCaller.get());
        SupervisionRule rule =
                ruleRows.namedForUpdate(reference).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND));
        policy.writeThis(currentCaller.get(), rule);
        request.admit(rule.version());
        SupervisionRuleDetails changed =
                patch.applyTo(rule.details(), SupervisionRuleView.class, (details, faults) -> {
                    rules.check(details, faults);
                    stays(rule.details(), details, faults);
                });
        rule.change(changed, clock.instant()).ifPresent(event -> changes.append(record, rule, event, null));
        return request.ok(record, rule, SupervisionRuleView.of(rule));
    }

    /** Makes these general rules where there is none at all yet; of several replicas, one does. */
    @Transactional
    void makeFirst(List<SupervisionRuleDetails> first) {
        ruleRows.lockForFirstOnes();
        if (ruleRows.count() == 0) {
            first.forEach(details -> make(details, null));
        }
    }

    private SupervisionRule make(SupervisionRuleDetails details, String city) {
        SupervisionRule rule = new SupervisionRule(Ids.next(), city, details, clock.instant());
        ruleRows.persist(rule);
        changes.append(record, rule, new SupervisionRuleEvent.Created(), null);
        return rule;
    }

    private static void stays(SupervisionRuleDetails rule, SupervisionRuleDetails changed, Faults faults) {
        if (!rule.code().equals(changed.code()) && !faults.knows("/code")) {
            faults.add("/code", "read-only", Text.of("规则编号不能修改。", "The code of a rule cannot be changed."));
        }
        if (rule.kind() != changed.kind() && !faults.knows("/kind")) {
            faults.add("/kind", "read-only", Text.of("规则类别不能修改。", "The kind of a rule cannot be changed."));
        }
    }
}
