package org.jiedui.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells a waiting worker of this replica that there is a job to take. */
@ApplicationScoped
class JobWake {

    private final TransactionSynchronizationRegistry transaction;
    private final Semaphore jobs = new Semaphore(0);

    JobWake(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Wakes a worker once the running transaction has committed. */
    void afterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    jobs.release();
                }
            }
        });
    }

    void await(Duration atMost) throws InterruptedException {
        jobs.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
