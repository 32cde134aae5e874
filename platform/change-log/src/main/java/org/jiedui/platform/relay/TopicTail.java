package org.jiedui.platform.relay;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What was published last. A leader that died between the commit on Kafka and the one in the database has left changes in
 * the outbox that Kafka has already. They are of its last batch, since nobody goes on before the outbox knows of the one
 * before; so they are the last records of each partition, and reading backwards may end at the first that is not one of them.
 */
final class TopicTail implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final long FIRST_WINDOW = 64;

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;
    private final Outbox outbox;

    TopicTail(Map<String, Object> readerSettings, String topic, Outbox outbox) {
        this.consumer = new KafkaConsumer<>(readerSettings, new StringDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
        this.outbox = outbox;
    }

    /** The ids of the last changes on the topic, all those among them that the outbox still holds. */
    Set<UUID> ids() throws SQLException {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Set<UUID> ids = new HashSet<>();
        for (TopicPartition partition : partitions) {
            ids.addAll(ids(partition, beginnings.get(partition), ends.get(partition)));
        }
        return ids;
    }

    private List<UUID> ids(TopicPartition partition, long beginning, long end) throws SQLException {
        long window = FIRST_WINDOW;
        while (true) {
            long from = Math.max(beginning, end - window);
            List<UUID> ids = read(partition, from, end);
            // None at all: what stands at the end was aborted, or only marks where transactions end.
            if (from == beginning || !ids.isEmpty() && !outbox.holds(ids.getFirst())) {
                return ids;
            }
            window *= 4;
        }
    }

    private List<UUID> read(TopicPartition partition, long from, long end) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        List<UUID> ids = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(partition) < end) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka did not show the end of " + partition + " in time");
            }
            for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(100))) {
                byte[] id = event.headers().lastHeader("ce_id").value();
                ids.add(UUID.fromString(new String(id, StandardCharsets.US_ASCII)));
            }
        }
        return ids;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
