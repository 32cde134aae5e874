package org.jiedui.pairing.organization;

import jakarta.inject.Singleton;
import org.jiedui.pairing.organization.model.OrganizationDetails;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.batch.Batches;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.write.Answer;

/** Many organizations in one request, by the use cases of the single requests. */
@Singleton
class OrganizationBatches {

    private final Batches batches;
    private final BatchUseCases useCases;

    OrganizationBatches(
            Batches batches,
            OrganizationService service,
            OrganizationPolicy policy,
            OrganizationRepository organizations,
            OrganizationRecord record,
            CurrentCaller caller) {
        this.batches = batches;
        this.useCases = BatchUseCases.of(record.kind())
                .requiring(() -> policy.write(caller.get()))
                .locking(batch -> organizations.lockAll(batch.references()))
                .creating(OrganizationDetails.class, service::create)
                .changing(service::change)
                .removing(service::remove);
    }

    Answer carryOut(Body<BatchRequest> sent, String partial) {
        return batches.carryOut(sent, partial, useCases);
    }
}
