package org.jiedui.platform.job;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/** The workers of this replica, each in a thread of its own, from start to shutdown. */
@ApplicationScoped
class JobWorkers {

    private static final Logger LOG = Logger.getLogger(JobWorkers.class);
    private static final Duration FAREWELL = Duration.ofSeconds(9);

    private final List<JobWorker> workers;
    private final List<Thread> threads;

    JobWorkers(JobStore store, JobAttempts attempts, JobWake wake, JobSettings settings) {
        int number = attempts.kinds().isEmpty() ? 0 : settings.workers();
        this.workers = IntStream.range(0, number)
                .mapToObj(i -> new JobWorker(store, attempts, wake, settings))
                .toList();
        this.threads = workers.stream().map(worker -> new Thread(worker, "job-worker")).toList();
    }

    void start(@Observes StartupEvent event) {
        threads.forEach(Thread::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.forEach(JobWorker::stop);
        for (Thread thread : threads) {
            if (thread.isAlive() && !thread.join(FAREWELL)) {
                LOG.warn("a job has not stopped in time; another worker takes it when its lease has run out");
                thread.interrupt();
            }
        }
    }
}
