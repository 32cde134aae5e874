package org.jiedui.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.write.DatabaseProblems;
import org.jiedui.platform.write.WriteRequest;

/** Carries out one item, and says what is wrong where that fails. */
@ApplicationScoped
class BatchItems {

    private final WriteRequest request;
    private final DatabaseProblems database;

    BatchItems(WriteRequest request, DatabaseProblems database) {
        this.request = request;
        this.database = database;
    }

    /** @throws RuntimeException whatever its use case throws; {@link #problem} tells what that amounts to */
    BatchOutcome carryOut(BatchEntry entry, BatchUseCases useCases, OutcomeMemory memory) {
        if (entry.refusal() != null) {
            throw entry.refusal();
        }
        ItemRequest item = new ItemRequest(entry.index(), entry.item(), memory);
        request.forPart(item, () -> useCases.carryOut(entry.item()));
        return item.outcome();
    }

    /** What is wrong with the item that made this happen; nothing where it is a defect of ours. */
    Optional<Problem> problem(RuntimeException thrown) {
        return thrown instanceof Problem known ? Optional.of(known) : database.of(thrown);
    }
}
