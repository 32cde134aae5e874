package org.jiedui.platform.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Tells the relay that there is something new to publish. */
@ApplicationScoped
public class RelayWake {

    private final TransactionSynchronizationRegistry transaction;
    private final WakeSignal signal = new WakeSignal();

    RelayWake(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Wakes the relay once the running transaction has committed; asked several times in one, it does so once. */
    public void afterCommit() {
        if (transaction.getResource(RelayWake.class) == null) {
            transaction.putResource(RelayWake.class, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        changed();
                    }
                }
            });
        }
    }

    /** Wakes the relay at once. */
    public void changed() {
        signal.give();
    }

    WakeSignal signal() {
        return signal;
    }
}
