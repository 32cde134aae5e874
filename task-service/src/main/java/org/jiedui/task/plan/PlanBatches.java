package org.jiedui.task.plan;

import jakarta.inject.Singleton;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.batch.Batches;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.write.Answer;
import org.jiedui.task.plan.model.PlanDetails;

/** Many plans in one request, by the use cases of the single requests. */
@Singleton
class PlanBatches {

    private final Batches batches;
    private final BatchUseCases useCases;

    PlanBatches(
            Batches batches,
            PlanService service,
            PlanPolicy policy,
            PlanRepository plans,
            PlanRecord record,
            CurrentCaller caller) {
        this.batches = batches;
        this.useCases = BatchUseCases.of(record.kind())
                .requiring(() -> policy.write(caller.get()))
                .locking(batch -> plans.lockAll(batch.references()))
                .creating(PlanDetails.class, service::create)
                .changing(service::change)
                .removing(service::remove)
                .moving(PlanTransition.class, service::move);
    }

    Answer carryOut(Body<BatchRequest> sent, String partial) {
        return batches.carryOut(sent, partial, useCases);
    }
}
