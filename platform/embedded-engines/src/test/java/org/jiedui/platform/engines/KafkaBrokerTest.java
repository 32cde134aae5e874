package org.jiedui.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @Test
    void what_a_transaction_committed_is_there_after_a_restart(@TempDir Path folder) throws Exception {
        // Given
        KafkaOptions options = new KafkaOptions(folder, FreePort.find(), true);
        try (KafkaBroker broker = KafkaBroker.start(options)) {
            createTopic(broker, "jiedui.task");
            commit(broker, "jiedui.task", "甲", "乙");
        }
        // When
        List<String> read;
        try (KafkaBroker broker = KafkaBroker.start(options)) {
            read = read(broker, "jiedui.task", 2);
        }
        // Then
        assertThat(read).containsExactly("甲", "乙");
    }

    @Test
    void a_mistyped_topic_is_not_created() throws Exception {
        // Given
        try (KafkaBroker broker = KafkaBroker.temporary();
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            // When
            assertThatThrownBy(() -> admin.describeTopics(Set.of("jiedui.tsak"))
                            .allTopicNames()
                            .get(10, TimeUnit.SECONDS))
                    // Then
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void the_probe_tells_a_broker_from_silence() {
        // Given
        int port;
        boolean whileRunning;
        try (KafkaBroker broker = KafkaBroker.temporary()) {
            port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);
            // When
            whileRunning = KafkaProbe.answers(port, Duration.ofSeconds(5));
        }
        // Then
        assertThat(whileRunning).isTrue();
        assertThat(KafkaProbe.answers(port, Duration.ofSeconds(1))).isFalse();
    }

    @Test
    void a_folder_that_kafka_would_read_as_two_is_refused() {
        // Given
        Path folder = Path.of("/tmp/one,two");
        // When
        assertThatThrownBy(() -> new KafkaOptions(folder, 0, true))
                // Then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/tmp/one,two");
    }

    private static void createTopic(KafkaBroker broker, String name) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(10, TimeUnit.SECONDS);
        }
    }

    private static void commit(KafkaBroker broker, String topic, String... values) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "relay");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (String value : values) {
                producer.send(new ProducerRecord<>(topic, value));
            }
            producer.commitTransaction();
        }
    }

    private static List<String> read(KafkaBroker broker, String topic, int count) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }
}
