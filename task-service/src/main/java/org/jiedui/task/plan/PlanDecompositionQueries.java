package org.jiedui.task.plan;

import jakarta.enterprise.context.ApplicationScoped;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.task.plan.model.Plan;

/** What can be read of proposals. */
@ApplicationScoped
public class PlanDecompositionQueries {

    private final PlanQueries plans;
    private final PlanProposals proposals;

    PlanDecompositionQueries(PlanQueries plans, PlanProposals proposals) {
        this.plans = plans;
        this.proposals = proposals;
    }

    /** A proposal, and the version at which its plan stood. */
    record Read(ProposalView proposal, int version) {}

    Read get(String reference) {
        Plan plan = plans.visible(reference);
        return new Read(
                proposals.find(plan).orElseThrow(() -> Problem.of(PlatformProblem.NOT_FOUND)), plan.version());
    }
}
