package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jiedui.platform.attachment.Attachables;
import org.jiedui.platform.attachment.model.Attachment;
import org.jiedui.platform.change.Recorded;
import org.jiedui.platform.identity.Caller;
import org.jiedui.task.plan.model.Plan;

/** Plans and their attachments: all see them; the office of any city that is a party adds and removes. */
@Singleton
class PlanAttachables implements Attachables<Plan> {

    private final PlanRepository plans;
    private final PlanRecord record;
    private final PlanPolicy policy;

    PlanAttachables(PlanRepository plans, PlanRecord record, PlanPolicy policy) {
        this.plans = plans;
        this.record = record;
        this.policy = policy;
    }

    @Override
    public Recorded<Plan> record() {
        return record;
    }

    @Override
    public String path() {
        return PlanView.PATH;
    }

    @Override
    public Optional<Plan> find(String reference) {
        return plans.named(reference);
    }

    @Override
    public Optional<Plan> findForUpdate(String reference) {
        return plans.namedForUpdate(reference);
    }

    @Override
    public boolean maySee(Caller caller, Plan plan) {
        return true;
    }

    @Override
    public boolean mayAdd(Caller caller, Plan plan) {
        return policy.mayWrite(caller, plan.details().parties());
    }

    @Override
    public boolean mayRemove(Caller caller, Plan plan, Attachment attachment) {
        return mayAdd(caller, plan);
    }
}
