package org.jiedui.platform.consumer;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Runs a thread for each handler and topic of this service, from start to shutdown. */
@ApplicationScoped
public class EventConsumers {

    private static final Logger LOG = Logger.getLogger(EventConsumers.class);
    private static final Duration FAREWELL = Duration.ofSeconds(9);

    private final Instance<EventHandler> handlers;
    private final EventTransactions transactions;
    private final ConsumerSettings settings;
    private final MeterRegistry registry;
    private final Map<String, Object> kafka;
    private final Map<TopicFollower, Thread> followers = new HashMap<>();
    private final Map<String, List<ConsumerState>> states = new HashMap<>();

    EventConsumers(
            @Any Instance<EventHandler> handlers,
            EventTransactions transactions,
            ConsumerSettings settings,
            MeterRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.handlers = handlers;
        this.transactions = transactions;
        this.settings = settings;
        this.registry = registry;
        this.kafka = kafka;
    }

    /**
     * Whether a consumer has applied all that its topics held when this replica began to read. Once true it stays so, also
     * when Kafka is away: what it has is then old, but whole.
     *
     * @param consumer the name that its {@link EventHandler} has
     * @throws IllegalArgumentException if there is no consumer of that name
     */
    public boolean caughtUp(String consumer) {
        List<ConsumerState> itsStates = states.get(consumer);
        if (itsStates == null) {
            throw new IllegalArgumentException("no consumer is called " + consumer);
        }
        return itsStates.stream().allMatch(ConsumerState::caughtUp);
    }

    /** Whether all consumers of this service have caught up. */
    public boolean caughtUp() {
        return states.keySet().stream().allMatch(this::caughtUp);
    }

    void start(@Observes StartupEvent event) {
        handlers.forEach(handler -> handler.topics().forEach(topic -> follow(handler, topic)));
        if (settings.enabled()) {
            followers.values().forEach(Thread::start);
        }
    }

    private void follow(EventHandler handler, String topic) {
        ConsumerState state = new ConsumerState(registry, handler.consumer(), topic);
        states.computeIfAbsent(handler.consumer(), name -> new ArrayList<>()).add(state);
        TopicFollower follower = new TopicFollower(handler, topic, transactions, kafka, settings, state);
        followers.put(follower, new Thread(follower, "consumer-" + handler.consumer() + "-" + topic));
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        followers.keySet().forEach(TopicFollower::stop);
        for (Thread thread : followers.values()) {
            if (thread.isAlive() && !thread.join(FAREWELL)) {
                LOG.warnf("%s has not finished in time; its transaction is rolled back", thread.getName());
                thread.interrupt();
            }
        }
    }
}
