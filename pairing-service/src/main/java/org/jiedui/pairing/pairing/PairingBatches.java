package org.jiedui.pairing.pairing;

import jakarta.inject.Singleton;
import org.jiedui.platform.batch.BatchRequest;
import org.jiedui.platform.batch.BatchUseCases;
import org.jiedui.platform.batch.Batches;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.write.Answer;

/** Many pairings in one request, by the use cases of the single requests. */
@Singleton
class PairingBatches {

    private final Batches batches;
    private final BatchUseCases useCases;

    PairingBatches(
            Batches batches,
            PairingService service,
            PairingPolicy policy,
            PairingRepository pairings,
            PairingRecord record,
            CurrentCaller caller) {
        this.batches = batches;
        this.useCases = BatchUseCases.of(record.kind())
                .requiring(() -> policy.write(caller.get()))
                .locking(batch -> pairings.lockAll(batch.references()))
                .creating(PairingBody.class, service::create)
                .changing(service::change)
                .removing(service::remove)
                .moving(PairingTransition.class, service::move);
    }

    Answer carryOut(Body<BatchRequest> sent, String partial) {
        return batches.carryOut(sent, partial, useCases);
    }
}
