package org.jiedui.platform.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jiedui.platform.outage.Outage;

/**
 * Takes one job after the other. While it works, a second thread gives signs of life; if the job turns out to be no longer
 * this worker's, it is told to stop.
 */
final class JobWorker implements Runnable {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);

    private final JobStore store;
    private final JobAttempts attempts;
    private final JobWake wake;
    private final JobSettings settings;
    private final Outage outage = new Outage(LOG, "taking jobs");
    private volatile boolean stopping;
    private volatile JobRun current;

    JobWorker(JobStore store, JobAttempts attempts, JobWake wake, JobSettings settings) {
        this.store = store;
        this.attempts = attempts;
        this.wake = wake;
        this.settings = settings;
    }

    /** Takes no more, and gives back the job at hand as soon as that asks whether to go on. */
    void stop() {
        stopping = true;
        JobRun run = current;
        if (run != null) {
            run.stop();
        }
    }

    @Override
    public void run() {
        try (ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("job-heartbeat").factory())) {
            Duration beat = settings.heartbeat();
            heart.scheduleWithFixedDelay(this::beat, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
            while (!stopping) {
                if (!workOff()) {
                    wake.await(settings.pollInterval());
                }
            }
            heart.shutdownNow();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether there was a job to do */
    private boolean workOff() {
        try {
            Optional<TakenJob> taken = store.take(attempts.kinds(), settings.lease());
            outage.ends();
            taken.ifPresent(this::carryOut);
            return taken.isPresent();
        } catch (RuntimeException failure) {
            outage.goesOn(failure);
            return false;
        }
    }

    private void carryOut(TakenJob job) {
        JobRun run = attempts.begin(job);
        current = run;
        try {
            if (stopping) {
                run.stop();
            }
            attempts.carryOut(job, run);
        } finally {
            current = null;
        }
    }

    private void beat() {
        JobRun run = current;
        try {
            if (run != null && !store.keep(run, settings.lease())) {
                run.stop();
            }
        } catch (RuntimeException failure) {
            LOG.warnf("a sign of life of a job did not get through: %s", failure.getMessage());
        }
    }
}
