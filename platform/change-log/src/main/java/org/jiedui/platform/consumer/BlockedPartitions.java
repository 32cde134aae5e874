package org.jiedui.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jiedui.platform.outage.Outage;
import org.jiedui.platform.outage.Pace;

/** Partitions whose next event cannot be applied: each waits, ever longer, while the others go on. */
final class BlockedPartitions {

    private static final Logger LOG = Logger.getLogger(BlockedPartitions.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> kafka;
    private final String consumer;
    private final Duration longestPause;
    private final Map<TopicPartition, Blocked> blocked = new HashMap<>();

    BlockedPartitions(KafkaConsumer<String, byte[]> kafka, String consumer, Duration longestPause) {
        this.kafka = kafka;
        this.consumer = consumer;
        this.longestPause = longestPause;
    }

    int count() {
        return blocked.size();
    }

    /** Stops reading the partition for a while, and will begin with this offset again. */
    void block(TopicPartition partition, long offset, RuntimeException reason) {
        Blocked now = blocked.computeIfAbsent(partition, this::newlyBlocked);
        now.outage.goesOn(reason);
        now.until = System.nanoTime() + now.pace.next().toNanos();
        kafka.seek(partition, offset);
        kafka.pause(List.of(partition));
    }

    /** An event of the partition was applied. */
    void free(TopicPartition partition) {
        Blocked before = blocked.remove(partition);
        if (before != null) {
            before.outage.ends();
        }
    }

    /** Lets those be read again whose pause is over. */
    void resume() {
        blocked.forEach((partition, state) -> {
            if (System.nanoTime() - state.until >= 0) {
                kafka.resume(List.of(partition));
            }
        });
    }

    private Blocked newlyBlocked(TopicPartition partition) {
        return new Blocked(
                new Outage(LOG, "consumer %s at %s".formatted(consumer, partition)),
                new Pace(FIRST_PAUSE, longestPause));
    }

    private static final class Blocked {
        private final Outage outage;
        private final Pace pace;
        private long until;

        Blocked(Outage outage, Pace pace) {
            this.outage = outage;
            this.pace = pace;
        }
    }
}
