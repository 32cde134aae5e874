package org.jiedui.platform.batch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jiedui.platform.write.DatabaseProblems;

/**
 * Transactions of batches. What fails only because others were at work on the same things, as in a deadlock, is done
 * again: a batch holds many locks, and its client could do nothing but the same.
 */
@ApplicationScoped
public class BatchTransactions {

    private static final int ATTEMPTS = 5;

    private final DatabaseProblems problems;

    BatchTransactions(DatabaseProblems problems) {
        this.problems = problems;
    }

    /** @throws org.jiedui.platform.problem.Problem 503 where it could not be done in time */
    public <T> T inOne(Deadline deadline, Supplier<T> work) {
        for (int attempt = 1; true; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(deadline.seconds()).call(work::get);
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || deadline.isNear() || !DatabaseProblems.isRace(failed)) {
                    throw failed instanceof QuarkusTransactionException
                            ? problems.of(failed).<RuntimeException>map(problem -> problem).orElse(failed)
                            : failed;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(5_000_000, 50_000_000));
            }
        }
    }
}
