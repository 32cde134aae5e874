package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiedui.platform.identity.Caller;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.task.plan.model.Plan;
import org.jiedui.task.plan.model.PlanStatus;

/** Shows plans to whoever is asking. */
@Singleton
class PlanViews {

    private final PlanRepository plans;
    private final PlanPolicy policy;
    private final CurrentCaller caller;

    PlanViews(PlanRepository plans, PlanPolicy policy, CurrentCaller caller) {
        this.plans = plans;
        this.policy = policy;
        this.caller = caller;
    }

    PlanView of(Plan plan) {
        return of(List.of(plan)).getFirst();
    }

    List<PlanView> of(List<Plan> shown) {
        Map<UUID, String> titles = plans.titles(shown.stream()
                .map(plan -> plan.details().supersedes())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Caller asking = caller.get();
        return shown.stream().map(plan -> of(plan, titles, asking)).toList();
    }

    private PlanView of(Plan plan, Map<UUID, String> titles, Caller asking) {
        List<PlanStatus> allowed = policy.mayWrite(asking, plan.details().parties())
                ? plan.details().status().next()
                : List.of();
        UUID superseded = plan.details().supersedes();
        return PlanView.of(
                plan,
                allowed,
                superseded == null ? null : new PlanView.PlanReference(superseded, titles.get(superseded)));
    }
}
