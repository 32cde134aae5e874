package org.jiedui.pairing.region;

import jakarta.inject.Singleton;
import org.jiedui.pairing.region.model.RegionDetails;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.batch.Batches;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.write.Answer;

/** Many regions in one request, by the use cases of the single requests. */
@Singleton
class RegionBatches {

    private final Batches batches;
    private final BatchUseCases useCases;

    RegionBatches(
            Batches batches,
            RegionService service,
            RegionPolicy policy,
            RegionRepository regions,
            RegionRecord record,
            CurrentCaller caller) {
        this.batches = batches;
        this.useCases = BatchUseCases.of(record.kind())
                .requiring(() -> policy.write(caller.get()))
                .locking(batch -> regions.lockAll(batch.references()))
                .creating(RegionDetails.class, service::create)
                .changing(service::change)
                .removing(service::remove);
    }

    Answer carryOut(Body<BatchRequest> sent, String partial) {
        return batches.carryOut(sent, partial, useCases);
    }
}
