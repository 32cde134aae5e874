package org.jiedui.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
 * the outbox that Kafka has already; they are in its last batch, since nobody goes on before the outbox knows of it.
 */
final class TopicTail {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Map<String, Object> readerSettings;
    private final String topic;
    private final int depth;

    /** @param batchSize of the relay: a batch is that many changes, and a removal two records */
    TopicTail(Map<String, Object> readerSettings, String topic, int batchSize) {
        this.readerSettings = readerSettings;
        this.topic = topic;
        this.depth = 2 * batchSize + 8;
    }

    /** The ids of the last changes of each partition, at least those of the last batch. */
    Set<UUID> ids() {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(readerSettings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(beginnings.get(partition), end - depth)));
            return read(consumer, ends);
        }
    }

    private static Set<UUID> read(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        Set<UUID> ids = new HashSet<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("Kafka did not show the ends of the topic in time");
            }
            for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(100))) {
                byte[] id = event.headers().lastHeader("ce_id").value();
                ids.add(UUID.fromString(new String(id, StandardCharsets.US_ASCII)));
            }
        }
        return ids;
    }
}
