package org.jiedui.platform.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiedui.platform.event.EventRecords;
import org.jiedui.platform.event.NamedSubjects;

/** Runs the relay of this service in a thread of its own, from start to shutdown. */
@ApplicationScoped
class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration FAREWELL = Duration.ofSeconds(9);

    private final RelaySettings settings;
    private final RelayLoop loop;
    private final Thread thread;

    Relay(
            RelaySettings settings,
            RelayWake wake,
            MeterRegistry registry,
            Clock clock,
            NamedSubjects subjects,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "jiedui.topic") String topic,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.settings = settings;
        RelayConnections connections = new RelayConnections(
                url, user.orElse(null), password.orElse(null), service + " relay", settings.lease());
        this.loop = new RelayLoop(
                connections,
                Topics.of(topic),
                new EventRecords(service),
                subjects,
                new KafkaSettings(kafka, settings),
                settings,
                new RelayMetrics(registry, clock),
                wake.signal());
        this.thread = new Thread(loop, "relay");
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (thread.isAlive() && !thread.join(FAREWELL)) {
            LOG.warn("the relay has not finished in time; what it was publishing is aborted");
            thread.interrupt();
        }
    }
}
