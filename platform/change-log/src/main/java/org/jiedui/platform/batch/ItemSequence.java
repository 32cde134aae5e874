package org.jiedui.platform.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jiedui.platform.problem.Problem;

/**
 * Carries out items one after the other in the transaction that is running, which ends if one of them fails: all or nothing.
 * The items are then gone through once more, each failing one undone for itself, so that those behind it are judged too.
 * (Savepoints are left to that second time: a thousand of them in a batch that succeeds would slow down all others.)
 */
@ApplicationScoped
public class ItemSequence {

    private final BatchItems items;
    private final EntityManager entities;

    ItemSequence(BatchItems items, EntityManager entities) {
        this.items = items;
        this.entities = entities;
    }

    /** An item has failed, and those behind it have not been judged. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.getMessage(), null, false, false);
            this.problem = problem;
        }
    }

    /**
     * @return what has become of each
     * @throws Problem with the faults of all items that could be judged, where one has any
     */
    public List<BatchOutcome> carryOut(Batch batch, BatchUseCases useCases, Pace pace) {
        useCases.lock(batch);
        entities.clear();
        execute("SAVEPOINT beginning");
        if (!batch.isReadable()) {
            return judge(batch, useCases, pace);
        }
        try {
            return inOrder(batch, useCases, false, pace);
        } catch (Refused refused) {
            if (batch.size() == 1 || pace.isNear()) {
                throw refused.problem;
            }
            undo();
            return judge(batch, useCases, new SecondTime(pace, refused.problem));
        }
    }

    /** The same, and none of it is kept. */
    public List<BatchOutcome> tryOut(Batch batch, BatchUseCases useCases, Pace pace) {
        List<BatchOutcome> outcomes = carryOut(batch, useCases, pace);
        undo();
        return outcomes;
    }

    private void undo() {
        entities.clear();
        execute("ROLLBACK TO SAVEPOINT beginning");
    }

    private List<BatchOutcome> judge(Batch batch, BatchUseCases useCases, Pace pace) {
        try {
            return inOrder(batch, useCases, true, pace);
        } catch (Refused refused) {
            throw refused.problem;
        }
    }

    private List<BatchOutcome> inOrder(Batch batch, BatchUseCases useCases, boolean judgesAll, Pace pace) {
        List<BatchOutcome> outcomes = new ArrayList<>();
        Refusals refusals = new Refusals();
        int gone = 0;
        for (BatchEntry entry : batch.entries()) {
            if (!refusals.isEmpty() && (!judgesAll || refusals.isFull() || pace.isNear())) {
                break;
            }
            pace.goOn(gone);
            try {
                outcomes.add(judgesAll ? undoable(entry, useCases) : settled(entry, useCases));
            } catch (RuntimeException thrown) {
                Optional<Problem> fault = items.problem(thrown).filter(ItemSequence::isFault);
                if (fault.isPresent()) {
                    refusals.add(entry.index(), fault.get());
                } else if (refusals.isEmpty()) {
                    pace.goOn(gone);
                    throw thrown;
                } else {
                    break; // what cannot be judged in a transaction that has come to nothing
                }
            }
            refusals.judged(++gone);
        }
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.problem(batch.size()));
        }
        return outcomes;
    }

    /** Whether the item is to blame, and not the state that the service is in. */
    private static boolean isFault(Problem problem) {
        return problem.type().status() < 500;
    }

    /** Carries out an item and forgets its entities: each flush looks at all that the session still holds. */
    private BatchOutcome settled(BatchEntry entry, BatchUseCases useCases) {
        BatchOutcome outcome = items.carryOut(entry, useCases, OutcomeMemory.NONE);
        entities.flush();
        entities.clear();
        return outcome;
    }

    private BatchOutcome undoable(BatchEntry entry, BatchUseCases useCases) {
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
