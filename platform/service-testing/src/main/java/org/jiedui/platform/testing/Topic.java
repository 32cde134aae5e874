package org.jiedui.platform.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A topic, as somebody reads it who begins at its beginning and sees only what has been committed. Knows nothing of the
 * code under test: it tells what really lies on the broker.
 */
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bootstrapServers;
    private final String name;

    private Topic(String bootstrapServers, String name) {
        this.bootstrapServers = bootstrapServers;
        this.name = name;
    }

    /** A topic of the broker that the application under test is connected to. */
    public static Topic named(String name) {
        return on(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), name);
    }

    public static Topic on(String bootstrapServers, String name) {
        return new Topic(bootstrapServers, name);
    }

    /** Everything committed so far, in the order of each partition; nothing if the topic does not exist. */
    public List<TopicRecord> read() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<PartitionInfo> partitions = consumer.listTopics().get(name);
            if (partitions == null) {
                return List.of();
            }
            return read(
                    consumer,
                    partitions.stream()
                            .map(partition -> new TopicPartition(name, partition.partition()))
                            .toList());
        }
    }

    /** The events about one subject, tombstones included, oldest first. */
    public List<TopicRecord> eventsAbout(UUID subject) {
        return read().stream()
                .filter(event -> event.key().equals(subject.toString()))
                .toList();
    }

    /** Waits until at least so many records about the subject are there, and answers with all of them. */
    public List<TopicRecord> awaitEvents(UUID subject, int count) {
        return await("%d events about %s on %s".formatted(count, subject, name))
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> eventsAbout(subject), events -> events.size() >= count);
    }

    private static List<TopicRecord> read(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<TopicRecord> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> event : consumer.poll(Duration.ofMillis(200))) {
                records.add(TopicRecord.of(event));
            }
        }
        return records;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
