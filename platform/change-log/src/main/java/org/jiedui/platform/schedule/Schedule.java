package org.jiedui.platform.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks in a thread of its own, from start to shutdown, whether work is due. */
@ApplicationScoped
class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final Duration FAREWELL = Duration.ofSeconds(9);

    private final ScheduleSettings settings;
    private final List<WorkLoop> loops;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "schedule");

    Schedule(@All List<ScheduledWork> works, DueTimes dueTimes, Clock clock, MeterRegistry registry, ScheduleSettings settings) {
        this.settings = settings;
        Set<String> names = new HashSet<>();
        works.stream().map(ScheduledWork::name).filter(name -> !names.add(name)).forEach(twice -> {
            throw new IllegalStateException("two scheduled works are called " + twice);
        });
        this.loops = works.stream()
                .map(work -> new WorkLoop(work, dueTimes, clock, registry))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread.isAlive() && !thread.join(FAREWELL)) {
            LOG.warn("scheduled work has not finished in time; it is rolled back and comes again");
            thread.interrupt();
        }
    }

    private void run() {
        try {
            do {
                loops.forEach(loop -> loop.catchUp(() -> stopping.getCount() == 0));
            } while (!stopping.await(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
