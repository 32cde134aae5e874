package org.jiedui.platform.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jiedui.platform.outage.Outage;

/** One work, caught up with whenever it is looked at. Its failure is told once and keeps no other work from being done. */
final class WorkLoop {

    private static final Logger LOG = Logger.getLogger(WorkLoop.class);

    private final ScheduledWork work;
    private final DueTimes dueTimes;
    private final Clock clock;
    private final Outage outage;
    private volatile Instant waiting;

    WorkLoop(ScheduledWork work, DueTimes dueTimes, Clock clock, MeterRegistry registry) {
        this.work = work;
        this.dueTimes = dueTimes;
        this.clock = clock;
        this.outage = new Outage(LOG, "scheduled work " + work.name());
        Gauge.builder("jiedui.schedule.behind", this, WorkLoop::secondsBehind)
                .description("Since when scheduled work is due and not done")
                .baseUnit("seconds")
                .tag("work", work.name())
                .register(registry);
    }

    void catchUp(BooleanSupplier stopping) {
        try {
            while (!stopping.getAsBoolean() && isDue() && dueTimes.doNext(work)) {
                LOG.debugf("scheduled work %s of %s is done", work.name(), waiting);
            }
            outage.ends();
        } catch (RuntimeException failure) {
            outage.goesOn(failure);
        }
    }

    private boolean isDue() {
        Optional<Instant> due = dueTimes.waiting(work);
        waiting = due.orElse(null);
        return due.isPresent();
    }

    private double secondsBehind() {
        Instant since = waiting;
        return since == null ? 0 : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
