package org.jiedui.faults.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jiedui.faults.check.Event;
import org.jiedui.faults.history.Mark;

/**
 * A consumer like any partner's: begins at the beginning, sees what is committed, and goes on by itself whatever happens to
 * the broker. Keeps all that it has seen.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<String, List<Event>> events = new LinkedHashMap<>();
    private final Thread thread;
    private volatile Map<TopicPartition, Long> wanted = Map.of();
    private volatile boolean closing;
    private volatile CountDownLatch arrived = new CountDownLatch(0);

    private TopicFollower(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread = Thread.ofPlatform().daemon().start(this::follow);
    }

    /** @param topics which exist already */
    public static TopicFollower of(int port, Set<String> topics) {
        KafkaConsumer<String, byte[]> consumer = consumer(port);
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return new TopicFollower(consumer, partitions);
    }

    private static KafkaConsumer<String, byte[]> consumer(int port) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + port,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /**
     * Everything that lies on the topics now, by topic; the records of one subject in their order.
     *
     * @throws AssertionError if the follower does not get to the end in time, for its broker does not let it
     */
    public Map<String, List<Event>> toTheEnd(int port, Duration limit) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(1);
        try (KafkaConsumer<String, byte[]> other = consumer(port)) {
            Map<TopicPartition, Long> ends = other.endOffsets(partitions);
            arrived = latch;
            wanted = ends;
        }
        if (!latch.await(limit.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("A consumer does not get to the end of the topics");
        }
        synchronized (events) {
            Map<String, List<Event>> copy = new LinkedHashMap<>();
            events.forEach((topic, all) -> copy.put(topic, List.copyOf(all)));
            return copy;
        }
    }

    private void follow() {
        try (consumer) {
            while (!closing) {
                for (ConsumerRecord<String, byte[]> one : consumer.poll(POLL)) {
                    note(one);
                }
                Map<TopicPartition, Long> ends = wanted;
                if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    arrived.countDown();
                }
            }
        } catch (WakeupException closed) {
            // As close() has asked for.
        }
    }

    private void note(ConsumerRecord<String, byte[]> one) {
        Event event = new Event(
                header(one, "ce_subject"),
                Integer.parseInt(header(one, "ce_entityversion")),
                header(one, "ce_id"),
                one.value() == null,
                one.value() == null ? Set.of() : Mark.secretsIn(new String(one.value(), StandardCharsets.UTF_8)));
        synchronized (events) {
            events.computeIfAbsent(one.topic(), topic -> new ArrayList<>()).add(event);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> one, String name) {
        return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws InterruptedException {
        closing = true;
        consumer.wakeup();
        thread.join();
    }
}
