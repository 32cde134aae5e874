package org.jiedui.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jiedui.platform.outage.Outage;
import org.jiedui.platform.outage.Pace;

/**
 * Reads all of one topic for one consumer, from where its offsets stand. When Kafka or the topic is away it lets go, waits and
 * begins again from the stored offsets.
 */
final class TopicFollower implements Runnable {

    private static final Logger LOG = Logger.getLogger(TopicFollower.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration POLL = Duration.ofMillis(200);

    private final EventHandler handler;
    private final String topicName;
    private final EventTransactions transactions;
    private final Map<String, Object> kafka;
    private final ConsumerSettings settings;
    private final ConsumerState state;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Outage outage;
    private final Pace backOff;

    TopicFollower(
            EventHandler handler,
            String topicName,
            EventTransactions transactions,
            Map<String, Object> kafka,
            ConsumerSettings settings,
            ConsumerState state) {
        this.handler = handler;
        this.topicName = topicName;
        this.transactions = transactions;
        this.kafka = clientSettings(kafka, settings);
        this.settings = settings;
        this.state = state;
        this.outage = new Outage(LOG, "consumer %s of %s".formatted(handler.consumer(), topicName));
        this.backOff = new Pace(FIRST_BACK_OFF, settings.longestBackOff());
    }

    private static Map<String, Object> clientSettings(Map<String, Object> common, ConsumerSettings settings) {
        Map<String, Object> all = new HashMap<>(common);
        all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batchSize());
        all.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8_000);
        all.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
        return all;
    }

    /** Lets the transaction at hand finish. */
    void stop() {
        stopping.countDown();
    }

    @Override
    public void run() {
        try {
            boolean stopped = false;
            while (!stopped) {
                try {
                    follow();
                } catch (RuntimeException failure) {
                    outage.goesOn(failure);
                }
                stopped = stopping.await(backOff.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws InterruptedException {
        try (Admin admin = Admin.create(kafka);
                KafkaConsumer<String, byte[]> consumer =
                        new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicIdentity topic = TopicIdentity.lookUp(admin, topicName);
            seek(consumer, transactions.begin(handler, topic));
            Map<TopicPartition, Long> ends = consumer.endOffsets(topic.partitions());
            outage.ends();
            backOff.beginAnew();
            read(consumer, admin, topic, ends);
        }
    }

    private static void seek(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> stands) {
        consumer.assign(stands.keySet());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(stands.keySet());
        stands.forEach((partition, next) -> consumer.seek(partition, next == 0 ? beginnings.get(partition) : next));
    }

    /** Returns when the consumer stops, or has to begin anew. */
    private void read(
            KafkaConsumer<String, byte[]> consumer, Admin admin, TopicIdentity topic, Map<TopicPartition, Long> ends)
            throws InterruptedException {
        BlockedPartitions blocked = new BlockedPartitions(consumer, handler.consumer(), settings.longestBackOff());
        IdentityCheck identity = new IdentityCheck(admin, topic, settings.identityCheckInterval());
        try {
            boolean same = true;
            while (same && stopping.getCount() > 0) {
                blocked.resume();
                ConsumerRecords<String, byte[]> events = consumer.poll(POLL);
                same = identity.holds(!events.isEmpty()) && apply(events, topic, blocked);
                report(consumer, topic, ends, blocked);
            }
        } catch (OffsetOutOfRangeException lost) {
            if (identity.holdsNow()) {
                lost.offsetOutOfRangePartitions()
                        .forEach((partition, offset) -> transactions.beginAnew(handler, topic, partition, offset));
            }
        }
    }

    private boolean apply(ConsumerRecords<String, byte[]> events, TopicIdentity topic, BlockedPartitions blocked) {
        boolean same = true;
        for (TopicPartition partition : events.partitions()) {
            List<ConsumerRecord<String, byte[]>> some = events.records(partition);
            try {
                same &= transactions.apply(handler, topic, partition, some);
                blocked.free(partition);
                state.applied(some.size());
            } catch (RuntimeException oneOfThem) {
                same &= applyEach(some, topic, partition, blocked);
            }
        }
        return same;
    }

    /** Gets as far as it can, up to the event that fails. */
    private boolean applyEach(
            List<ConsumerRecord<String, byte[]>> events,
            TopicIdentity topic,
            TopicPartition partition,
            BlockedPartitions blocked) {
        for (ConsumerRecord<String, byte[]> event : events) {
            try {
                if (!transactions.apply(handler, topic, partition, List.of(event))) {
                    return false;
                }
                blocked.free(partition);
                state.applied(1);
            } catch (RuntimeException failure) {
                blocked.block(partition, event.offset(), failure);
                return true;
            }
        }
        return true;
    }

    private void report(
            KafkaConsumer<String, byte[]> consumer,
            TopicIdentity topic,
            Map<TopicPartition, Long> ends,
            BlockedPartitions blocked) {
        state.blocked(blocked.count());
        state.lag(topic.partitions().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum());
        if (!state.caughtUp()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            state.caughtUp(true);
        }
    }
}
