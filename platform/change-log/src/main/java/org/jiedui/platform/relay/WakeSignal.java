package org.jiedui.platform.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; given while nobody waits, it lets the next wait end at once. */
final class WakeSignal {

    private final Semaphore given = new Semaphore(0);

    synchronized void give() {
        if (given.availablePermits() == 0) {
            given.release();
        }
    }

    /**
     * Waits until the signal is given, or for that long.
     *
     * @return whether it was given
     */
    boolean await(Duration atMost) throws InterruptedException {
        return given.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }
}
