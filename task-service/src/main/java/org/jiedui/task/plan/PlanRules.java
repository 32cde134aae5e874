package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiedui.platform.problem.Faults;
import org.jiedui.platform.text.Text;
import org.jiedui.task.directory.DirectoryQueries;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanDetails;

/** What must hold between the fields of a plan, and between it and what it names. */
@Singleton
class PlanRules {

    private static final Text REQUIRED = Text.of("必填。", "This is required.");

    private final PlanRepository plans;
    private final DirectoryQueries directory;

    PlanRules(PlanRepository plans, DirectoryQueries directory) {
        this.plans = plans;
        this.directory = directory;
    }

    void check(PlanDetails plan, Faults faults) {
        if (plan.periodStart() != null && plan.periodEnd() != null && plan.periodEnd().isBefore(plan.periodStart())) {
            faults.add("/periodEnd", "out-of-order", Text.of("不能早于 periodStart。", "Not before periodStart."));
        }
        parties(plan.parties(), faults);
        if (plan.supersedes() != null && plans.findByIdOptional(plan.supersedes()).isEmpty()) {
            faults.add("/supersedes", "unknown-plan", Text.of("没有这个方案。", "There is no such plan."));
        }
    }

    /** The same for a plan that stands, with what may not change by a patch. */
    void checkChange(Plan plan, PlanDetails changed, Faults faults) {
        check(changed, faults);
        if (changed.code() == null && !faults.knows("/code")) {
            faults.add("/code", "required", REQUIRED);
        }
        if (changed.status() != plan.details().status() && !faults.knows("/status")) {
            faults.add(
                    "/status", "read-only", Text.of("状态只能通过 transitions 变更。", "The status moves by transitions only."));
        }
        if (changed.supersedes() != null && !changed.supersedes().equals(plan.details().supersedes())) {
            plans.lockSupersession();
            if (changed.supersedes().equals(plan.id()) || plans.supersedes(changed.supersedes(), plan.id())) {
                faults.add(
                        "/supersedes",
                        "circular",
                        Text.of("方案不能直接或间接替代自身。", "A plan cannot supersede itself, nor over others in between."));
            }
        }
    }

    private void parties(List<String> parties, Faults faults) {
        if (faults.knows("/parties")) {
            return;
        }
        if (parties == null || parties.isEmpty()) {
            faults.add("/parties", "required", REQUIRED);
            return;
        }
        Set<String> unknown = directory.unknownRegions(parties);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            if (!seen.add(parties.get(i))) {
                faults.add("/parties/" + i, "duplicate", Text.of("重复。", "It stands here twice."));
            } else if (unknown.contains(parties.get(i))) {
                faults.add(
                        "/parties/" + i,
                        "unknown-region",
                        Text.of(
                                "没有代码为 " + parties.get(i) + " 的区划。", "No region has the code " + parties.get(i) + "."));
            }
        }
    }
}
