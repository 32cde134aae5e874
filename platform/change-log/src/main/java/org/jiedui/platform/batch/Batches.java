package org.jiedui.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jiedui.platform.body.Body;
import org.jiedui.platform.body.BodyPart;
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
        return carryOut(each, useCases, () -> Batch.of(sent.value().items(), useCases.offered()));
    }

    /**
     * Changes many things in the same way, each by the use case of a single change.
     *
     * @param sent says which things, each a {@link ChangedThing}, and the patch to each of them
     */
    public Answer change(Supplier<SameChange> sent, String each, BatchUseCases useCases) {
        return carryOut(each, useCases, () -> {
            SameChange change = sent.get();
            return Batch.changing(change.things(), change.patch());
        });
    }

    /** @param patch judged with each thing; its faults are told once */
    public record SameChange(List<BodyPart> things, BodyPart patch) {}

    private Answer carryOut(String each, BatchUseCases useCases, Supplier<Batch> sent) {
        boolean itemByItem = Parameters.flag("partial", each);
        useCases.requireRight();
        Batch batch = sent.get();
        Deadline deadline = Deadline.from(clock);
        return itemByItem ? partial.carryOut(batch, useCases, deadline) : whole.carryOut(batch, useCases, deadline);
    }
}
