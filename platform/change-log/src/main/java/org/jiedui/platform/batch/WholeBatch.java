package org.jiedui.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.write.Answer;
import org.jiedui.platform.write.WriteRequest;

/**
 * All or nothing, in one transaction. Where an item fails, the transaction is rolled back and the batch is gone through
 * once more in another one, in which each failing item is undone for itself, so that those behind it are judged too.
 * (Savepoints are left to that second time: a thousand of them in a batch that succeeds would slow down all others.)
 */
@ApplicationScoped
class WholeBatch {

    private final BatchItems items;
    private final BatchTransactions transactions;
    private final WriteRequest request;
    private final EntityManager entities;

    WholeBatch(BatchItems items, BatchTransactions transactions, WriteRequest request, EntityManager entities) {
        this.items = items;
        this.transactions = transactions;
        this.request = request;
        this.entities = entities;
    }

    /** Leaves a transaction that an item has failed in. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.getMessage(), null, false, false);
            this.problem = problem;
        }
    }

    Answer carryOut(Batch batch, BatchUseCases useCases, Deadline deadline) {
        boolean judgesAll = !batch.isReadable();
        while (true) {
            boolean thorough = judgesAll;
            try {
                return transactions.inOne(deadline, () -> attempt(batch, useCases, thorough, deadline));
            } catch (Refused refused) {
                if (judgesAll || batch.entries().size() == 1 || deadline.isNear()) {
                    throw refused.problem;
                }
                judgesAll = true;
            }
        }
    }

    private Answer attempt(Batch batch, BatchUseCases useCases, boolean judgesAll, Deadline deadline) {
        request.admit();
        useCases.lock(batch);
        entities.clear();
        List<BatchOutcome> outcomes = new ArrayList<>();
        Refusals refusals = new Refusals();
        for (Batch.Entry entry : batch.entries()) {
            if (!refusals.isEmpty() && (!judgesAll || refusals.isFull() || deadline.isNear())) {
                break;
            }
            if (deadline.isOver()) {
                throw deadline.missed();
            }
            try {
                outcomes.add(judgesAll ? undoable(entry, useCases) : settled(entry, useCases));
            } catch (RuntimeException thrown) {
                Optional<Problem> fault = items.problem(thrown).filter(WholeBatch::isFault);
                if (fault.isPresent()) {
                    refusals.add(entry.index(), fault.get());
                } else if (refusals.isEmpty()) {
                    throw deadline.isOver() ? deadline.missed() : thrown;
                } else {
                    break; // what cannot be judged in a transaction that has come to nothing
                }
            }
            refusals.judged(entry.index() + 1);
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.problem(batch.entries().size()));
        }
        return request.ok(useCases.subjects(outcomes), new BatchAnswer(outcomes));
    }

    /** Whether the item is to blame, and not the state that the service is in. */
    private static boolean isFault(Problem problem) {
        return problem.type().status() < 500;
    }

    /** Carries out an item and forgets its entities: each flush looks at all that the session still holds. */
    private BatchOutcome settled(Batch.Entry entry, BatchUseCases useCases) {
        BatchOutcome outcome = items.carryOut(entry, useCases, OutcomeMemory.NONE);
        entities.flush();
        entities.clear();
        return outcome;
    }

    private BatchOutcome undoable(Batch.Entry entry, BatchUseCases useCases) {
        execute("SAVEPOINT item");
        try {
            BatchOutcome outcome = settled(entry, useCases);
            execute("RELEASE SAVEPOINT item");
            return outcome;
        } catch (RuntimeException thrown) {
            entities.clear();
            execute("ROLLBACK TO SAVEPOINT item");
            throw thrown;
        }
    }

    /** As a statement: of its own accord, a connection in a transaction of the container does not go back. */
    private void execute(String command) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            }
        });
    }
}
