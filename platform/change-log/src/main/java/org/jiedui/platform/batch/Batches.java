package org.jiedui.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.http.Parameters;
import org.jiedui.platform.write.Answer;

/** Carries out batches: all or nothing, or with {@code ?partial=true} each item for itself. */
@ApplicationScoped
public class Batches {

    private final WholeBatch whole;
    private final PartialBatch partial;
    private final Clock clock;

    Batches(WholeBatch whole, PartialBatch partial, Clock clock) {
        this.whole = whole;
        this.partial = partial;
        this.clock = clock;
    }

    /**
     * @param each the query parameter {@code partial} as it came in
     * @throws org.jiedui.platform.problem.Problem why nothing was done; of a partial batch, only where that holds for all
     *     of its items
     */
    public Answer carryOut(Body<BatchRequest> sent, String each, BatchUseCases useCases) {
        boolean itemByItem = Parameters.flag("partial", each);
        useCases.requireRight();
        Batch batch = Batch.of(sent.value().items(), useCases.offered());
        Deadline deadline = Deadline.from(clock);
        return itemByItem ? partial.carryOut(batch, useCases, deadline) : whole.carryOut(batch, useCases, deadline);
    }
}
