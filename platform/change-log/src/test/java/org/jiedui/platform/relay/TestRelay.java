package org.jiedui.platform.relay;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jiedui.platform.engines.Database;
import org.jiedui.platform.event.EventRecords;

/** One replica's relay, without the service around it. */
final class TestRelay implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(10);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WakeSignal wake = new WakeSignal();
    private final RelayLoop loop;
    private final Thread thread;

    private TestRelay(String url, String user, String password, String kafka, String topic, Duration lease, Map<String, String> more) {
        RelaySettings settings = TestRelaySettings.withLease(lease, more);
        loop = new RelayLoop(
                new RelayConnections(url, user, password, "relay", lease),
                Topics.of(topic),
                new EventRecords("bare-service"),
                kind -> Set.of("parentId"),
                new KafkaSettings(Map.of("bootstrap.servers", kafka), settings),
                settings,
                new RelayMetrics(registry, Clock.systemUTC()),
                wake);
        thread = new Thread(loop, "relay");
    }

    static TestRelay start(Database database, String kafka, String topic) {
        TestRelay relay = of(database, kafka, topic, LEASE);
        relay.thread.start();
        return relay;
    }

    /** @param more settings by name without the prefix */
    static TestRelay startWith(Database database, String kafka, String topic, Map<String, String> more) {
        TestRelay relay = new TestRelay(
                database.jdbcUrl(), database.app().user(), database.app().password(), kafka, topic, LEASE, more);
        relay.thread.start();
        return relay;
    }

    static TestRelay of(Database database, String kafka, String topic, Duration lease) {
        return new TestRelay(
                database.jdbcUrl(), database.app().user(), database.app().password(), kafka, topic, lease, Map.of());
    }

    double metric(String name) {
        return registry.get("jiedui.relay." + name).gauge().value();
    }

    boolean leads() {
        return metric("leader") == 1;
    }

    @Override
    public void close() {
        loop.stop();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A replica in a process of its own, which can be killed and frozen: url, user, password, Kafka, topic, lease in ms. */
    public static void main(String[] arguments) {
        Duration lease = Duration.ofMillis(Long.parseLong(arguments[5]));
        new TestRelay(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], lease, Map.of()).loop.run();
    }
}
