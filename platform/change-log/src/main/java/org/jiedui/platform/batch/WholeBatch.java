package org.jiedui.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/** All or nothing, in one transaction. */
@ApplicationScoped
class WholeBatch {

    private final ItemSequence sequence;
    private final BatchTransactions transactions;
    private final WriteRequest request;

    WholeBatch(ItemSequence sequence, BatchTransactions transactions, WriteRequest request) {
        this.sequence = sequence;
        this.transactions = transactions;
        this.request = request;
    }

    Answer carryOut(Batch batch, BatchUseCases useCases, Deadline deadline) {
        return transactions.inOne(deadline, () -> {
            request.admit();
            List<BatchOutcome> outcomes = sequence.carryOut(batch, useCases, deadline);
            return request.ok(useCases.subjects(outcomes), new BatchAnswer(outcomes));
        });
    }
}
