package org.jiedui.task.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The copy follows what really lies on the topic of pairing-service. */
@QuarkusTest
@WithEngines(database = "task")
class DirectoryEventsTest {

    @Inject
    DirectoryQueries directory;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final UUID id = UUID.randomUUID();
    private final String code = "ORG-" + id.toString().substring(0, 8).toUpperCase();

    @BeforeEach
    void topic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains("jiedui.pairing")) {
                admin.createTopics(List.of(new NewTopic("jiedui.pairing", 4, (short) 1))).all().get();
            }
        }
    }

    @Test
    void an_organization_is_known_from_its_first_event_to_its_removal() throws Exception {
        // When
        publish(1, "created", "{\"code\": \"" + code + "\", \"name\": \"市商务局\", \"aliases\": [], \"formerNames\": [],"
                + " \"region\": {\"code\": \"120000\"}}");
        // Then
        await().pollInSameThread().atMost(Duration.ofSeconds(30))
                .until(() -> directory.unknownOrganizations(Set.of(code)).isEmpty());
        assertThat(directory.names(Set.of(code), Set.of()).organizations()).containsEntry(code, "市商务局");
        // When
        publish(2, "removed", null);
        // Then
        await().pollInSameThread().atMost(Duration.ofSeconds(30))
                .until(() -> !directory.unknownOrganizations(Set.of(code)).isEmpty());
    }

    /** As the relay writes it: CloudEvents in binary mode. */
    private void publish(int version, String what, String state) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        String data = "{\"change\": {\"at\": \"2026-01-05T02:00:00Z\", \"actor\": \"tj-office\", \"fields\": []}"
                + (state == null ? "" : ", \"state\": " + state) + "}";
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>("jiedui.pairing", id.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map<String, String> attributes = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/pairing-service",
                "ce_type", "org.jiedui.pairing.organization." + what + ".v1",
                "ce_subject", "organization/" + id,
                "ce_time", "2026-01-05T02:00:00Z",
                "ce_entityversion", String.valueOf(version),
                "content-type", "application/json");
        attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(event).get();
        }
    }
}
