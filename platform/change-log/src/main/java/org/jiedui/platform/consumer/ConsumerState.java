package org.jiedui.platform.consumer;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.function.ToDoubleFunction;

/** How one consumer of one topic is doing in this replica. */
final class ConsumerState {

    private final Counter applied;
    private volatile boolean caughtUp;
    private volatile long lag;
    private volatile int blocked;

    ConsumerState(MeterRegistry registry, String consumer, String topic) {
        Tags tags = Tags.of("consumer", consumer, "topic", topic);
        applied = Counter.builder("jiedui.consumer.applied")
                .description("Events that this replica has applied or found applied")
                .tags(tags)
                .register(registry);
        gauge(registry, tags, "lag", "Records between this replica and the topic's end", state -> state.lag);
        gauge(registry, tags, "blocked", "Partitions that wait for an event to be applied", state -> state.blocked);
        gauge(registry, tags, "caught.up", "1 once the end seen at start was reached", state -> state.caughtUp ? 1 : 0);
    }

    boolean caughtUp() {
        return caughtUp;
    }

    void caughtUp(boolean is) {
        caughtUp = is;
    }

    void applied(int events) {
        applied.increment(events);
    }

    void lag(long records) {
        lag = records;
    }

    void blocked(int partitions) {
        blocked = partitions;
    }

    private void gauge(
            MeterRegistry registry, Tags tags, String name, String what, ToDoubleFunction<ConsumerState> value) {
        Gauge.builder("jiedui.consumer." + name, this, value)
                .description(what)
                .tags(tags)
                .register(registry);
    }
}
