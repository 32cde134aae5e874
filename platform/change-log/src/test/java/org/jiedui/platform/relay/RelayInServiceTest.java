package org.jiedui.platform.relay;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "bare")
class RelayInServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Inject
    RelayWake wake;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void whatAServiceCommitsIsPublishedUnderItsName() {
        // Given
        UUID subject = UUID.randomUUID();

        // When
        QuarkusTransaction.requiringNew().run(() -> append(subject));

        // Then
        TopicRecord event = Topic.named("jiedui.bare").awaitEvents(subject, 1).getFirst();
        assertThat(event.attribute("source")).isEqualTo("/bare-service");
        assertThat(event.version()).isEqualTo(1);
        assertThat(Topic.named("jiedui.bare.public").awaitEvents(subject, 1)).hasSize(1);
    }

    @Test
    void theTopicsAreMadeWithFourPartitionsAndCompacted() throws Exception {
        // Given
        await().atMost(PATIENCE).until(() -> metrics().contains("jiedui_relay_leader 1.0"));

        // When
        Map<String, Integer> partitions = partitions("jiedui.bare", "jiedui.bare.public");

        // Then
        assertThat(partitions).isEqualTo(Map.of("jiedui.bare", 4, "jiedui.bare.public", 4));
        assertThat(setting("jiedui.bare.public", "cleanup.policy")).isEqualTo("compact");
        assertThat(setting("jiedui.bare", "min.compaction.lag.ms")).isEqualTo("604800000");
        assertThat(setting("jiedui.bare", "delete.retention.ms")).isEqualTo("2592000000");
    }

    @Test
    void operatorsSeeHowTheRelayIsDoing() {
        // Given
        UUID subject = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> append(subject));

        // When
        Topic.named("jiedui.bare").awaitEvents(subject, 1);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(metrics())
                        .contains("jiedui_relay_leader 1.0")
                        .contains("jiedui_relay_unpublished 0.0")
                        .contains("jiedui_relay_parked 0.0")
                        .contains("jiedui_relay_oldest_unpublished_age_seconds 0.0")
                        .containsPattern("jiedui_relay_published_total [1-9]"));
    }

    private void append(UUID subject) {
        try (Connection connection = database.getConnection()) {
            LogTables.append(connection, subject, 1, "{\"version\":1}", true);
            wake.afterCommit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String metrics() {
        return get("/q/metrics").asString();
    }

    private Map<String, Integer> partitions(String... topics) throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.describeTopics(List.of(topics)).allTopicNames().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            topic -> topic.getValue().partitions().size()));
        }
    }

    private String setting(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
