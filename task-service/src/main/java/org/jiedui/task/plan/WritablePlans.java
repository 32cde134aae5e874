package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.write.WriteRequest;
import org.jiedui.task.plan.model.Plan;

/** Finds the plan that a use case is about to change: existence before rights, and locked to the end of it. */
@Singleton
class WritablePlans {

    private final PlanRepository plans;
    private final PlanPolicy policy;
    private final WriteRequest request;
    private final CurrentCaller caller;

    WritablePlans(PlanRepository plans, PlanPolicy policy, WriteRequest request, CurrentCaller caller) {
        this.plans = plans;
        this.policy = policy;
        this.request = request;
        this.caller = caller;
    }

    Plan lock(String reference) {
        policy.read(caller.get());
        Plan plan = plans.namedForUpdate(reference).orElseThrow(() -> {
            request.admit(); // a removal sent twice gets its first answer
            return Problem.of(PlatformProblem.NOT_FOUND);
        });
        policy.write(caller.get(), plan.details().parties());
        return plan;
    }
}
