package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jiedui.platform.change.Recorded;
import org.jiedui.task.plan.model.Plan;

/** How plans appear in the change log. */
@Singleton
class PlanRecord implements Recorded<Plan> {

    static final String KIND = "plan";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public UUID id(Plan plan) {
        return plan.id();
    }

    @Override
    public int version(Plan plan) {
        return plan.version();
    }

    @Override
    public PlanView state(Plan plan) {
        return PlanView.of(plan);
    }
}
