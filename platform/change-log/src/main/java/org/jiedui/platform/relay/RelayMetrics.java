package org.jiedui.platform.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

/** What the relay tells its operators. Every replica counts the backlog, so that it shows when nobody leads. */
final class RelayMetrics {

    private final Clock clock;
    private final Counter published;
    private volatile Backlog backlog = Backlog.UNKNOWN;
    private volatile boolean leading;

    RelayMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.published = Counter.builder("jiedui.relay.published")
                .description("Changes that this replica has published")
                .register(registry);
        gauge(registry, "leader", "1 while this replica leads", metrics -> metrics.leading ? 1 : 0);
        gauge(registry, "unpublished", "Changes in the outbox", metrics -> metrics.backlog.unpublished());
        gauge(registry, "parked", "Changes that cannot be published", metrics -> metrics.backlog.parked());
        Gauge.builder("jiedui.relay.oldest.unpublished.age", this, RelayMetrics::ageInSeconds)
                .description("Since when the first change waits that can be published")
                .baseUnit("seconds")
                .register(registry);
    }

    void published(int changes) {
        published.increment(changes);
    }

    void leading(boolean does) {
        leading = does;
    }

    void backlog(Backlog now) {
        backlog = now;
    }

    private double ageInSeconds() {
        Backlog last = backlog;
        return last.oldest() == null
                ? 0
                : Math.max(0, Duration.between(last.oldest(), clock.instant()).toMillis() / 1000.0);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<RelayMetrics> value) {
        Gauge.builder("jiedui.relay." + name, this, value)
                .description(description)
                .register(registry);
    }
}
