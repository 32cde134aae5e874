package org.jiedui.gateway;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Publishes events as the services' relays do: CloudEvents in binary mode, in a transaction, keyed by the bare id. */
public final class Topics implements AutoCloseable {

    public static final List<String> ALL =
            List.of("jiedui.pairing", "jiedui.task", "jiedui.project", "jiedui.evaluation");

    private final KafkaProducer<String, byte[]> producer;

    private Topics(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test-" + UUID.randomUUID()),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** The topics of the broker that the application under test is connected to; made where they are missing. */
    public static Topics open() {
        ALL.forEach(Topics::create);
        ALL.forEach(topic -> awaitState(topic, "FOLLOWING"));
        return new Topics(servers());
    }

    /** Waits until the gateway says of a topic that it stands so. */
    public static void awaitState(String topic, String state) {
        await(topic + " " + state).atMost(Duration.ofSeconds(20)).until(() -> health().lines()
                .anyMatch(line -> line.contains("\"" + topic + "\"") && line.contains(state)));
    }

    private static String health() {
        return RestAssured.get(ConfigProvider.getConfig().getValue("test.url", String.class) + "/q/health/ready")
                .asString();
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    /** Makes a topic unless it is there. */
    public static void create(String name) {
        NewTopic topic = new NewTopic(name, Optional.of(4), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Loses a topic with all that is on it. */
    public static void delete(String name) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.deleteTopics(Set.of(name)).all().get();
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All of these in one transaction. */
    public void publish(Event... events) {
        publish(List.of(events));
    }

    public void publish(List<Event> events) {
        producer.beginTransaction();
        events.forEach(event -> producer.send(event.on()));
        producer.commitTransaction();
    }

    /** As a relay does that is stopped in the middle. */
    public void publishAndTakeBack(Event event) {
        producer.beginTransaction();
        producer.send(event.on());
        producer.flush();
        producer.abortTransaction();
    }

    @Override
    public void close() {
        producer.close();
    }

    /**
     * @param happened such as {@code created}
     * @param state JSON, {@code null} for a removal
     * @param fields JSON pointers
     */
    public record Event(
            String kind, UUID id, int version, String happened, String state, List<String> fields, boolean tombstone) {

        public static Event of(String kind, UUID id, int version, String happened, String state, String... fields) {
            return new Event(kind, id, version, happened, state, List.of(fields), false);
        }

        public Event asTombstone() {
            return new Event(kind, id, version, happened, null, fields, true);
        }

        public String type() {
            return "org.jiedui." + service() + "." + kind + "." + happened + ".v1";
        }

        private String service() {
            return switch (kind) {
                case "task", "plan", "report", "extension-request", "supervision" -> "task";
                case "round" -> "evaluation";
                default -> "pairing";
            };
        }

        private ProducerRecord<String, byte[]> on() {
            String pointers = String.join(",", fields.stream().map(field -> "\"" + field + "\"").toList());
            String data = "{\"change\":{\"at\":\"2026-03-01T00:00:00Z\",\"actor\":\"tj-office\",\"reason\":\"测试\",\"fields\":["
                    + pointers + "]}" + (state == null ? "" : ",\"state\":" + state) + "}";
            ProducerRecord<String, byte[]> event = new ProducerRecord<>(
                    "jiedui." + service(), id.toString(), tombstone ? null : data.getBytes(StandardCharsets.UTF_8));
            header(event, "ce_specversion", "1.0");
            header(event, "ce_id", UUID.randomUUID().toString());
            header(event, "ce_source", "/" + service() + "-service");
            header(event, "ce_type", type());
            header(event, "ce_subject", kind + "/" + id);
            header(event, "ce_time", "2026-03-01T00:00:0" + version % 10 + "Z");
            header(event, "ce_entityversion", Integer.toString(version));
            header(event, "ce_partitionkey", id.toString());
            header(event, "content-type", "application/json");
            return event;
        }

        private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
            event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
