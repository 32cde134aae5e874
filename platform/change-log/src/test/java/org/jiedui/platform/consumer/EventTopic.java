package org.jiedui.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jiedui.platform.event.ChangeEvent;
import org.jiedui.platform.event.EventRecords;

/** Another service's topic, filled by the test. */
final class EventTopic implements AutoCloseable {

    static final int PARTITIONS = 4;

    private final Map<String, Object> settings;
    private final String name;
    private final EventRecords events = new EventRecords("other-service");
    private final KafkaProducer<String, byte[]> producer;

    EventTopic(String bootstrapServers, String name) {
        this.settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        this.name = name;
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    void create() throws Exception {
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    void delete() throws Exception {
        try (Admin admin = Admin.create(settings)) {
            admin.deleteTopics(List.of(name)).all().get();
        }
    }

    /** @return the partition that the subject's events are in */
    int publish(UUID subject, int version) throws Exception {
        return producer.send(events.event(name, change(subject, version, "{\"version\":" + version + "}")))
                .get()
                .partition();
    }

    void publishRemoval(UUID subject, int version) throws Exception {
        ChangeEvent removal = change(subject, version, null);
        producer.send(events.event(name, removal)).get();
        producer.send(events.tombstone(name, removal)).get();
    }

    void publishGarbage(UUID subject) throws Exception {
        producer.send(new ProducerRecord<>(name, subject.toString(), new byte[] {1}))
                .get();
    }

    private static ChangeEvent change(UUID subject, int version, String state) {
        return new ChangeEvent(
                UUID.randomUUID(),
                "org.jiedui.other.thing.changed.v1",
                "thing",
                subject,
                version,
                Instant.parse("2018-03-17T02:00:00Z"),
                "tj-office",
                null,
                List.of("/title"),
                state == null ? null : state.getBytes(StandardCharsets.UTF_8),
                null);
    }

    @Override
    public void close() {
        producer.close();
    }
}
