package org.jiedui.gateway.intake;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Asks Kafka every now and then which of the topics exist, and whether they are still the same ones: a consumer would not
 * notice that a topic was deleted and made anew. Asks without waiting, since the intake has better things to do.
 */
final class TopicWatch implements AutoCloseable {

    private final Admin admin;
    private final List<String> topics;
    private final long everyNanos;
    private Map<String, KafkaFuture<TopicDescription>> asked = Map.of();
    private long askedAt;
    private boolean someMissing;

    TopicWatch(Admin admin, List<String> topics, Duration every) {
        this.admin = admin;
        this.topics = topics;
        this.everyNanos = every.toNanos();
    }

    /** What Kafka answered: the topics that exist, those that do not, and whether it answered at all. */
    record Found(Map<String, TopicDescription> existing, Set<String> missing, boolean away) {}

    /** The answer to the last question, once; {@code null} as long as there is none. Asks again when it is time. */
    Found poll() {
        if (asked.isEmpty()) {
            // A topic that is made while we run should not be waited for long.
            long pause = someMissing ? everyNanos / 4 : everyNanos;
            if (askedAt == 0 || System.nanoTime() - askedAt > pause) {
                askedAt = System.nanoTime();
                asked = admin.describeTopics(topics).topicNameValues();
            }
            return null;
        }
        if (!asked.values().stream().allMatch(KafkaFuture::isDone)) {
            return null;
        }
        Found found = found();
        asked = Map.of();
        someMissing = !found.missing.isEmpty();
        return found;
    }

    private Found found() {
        Map<String, TopicDescription> existing = new HashMap<>();
        Set<String> missing = new HashSet<>();
        boolean away = false;
        for (Map.Entry<String, KafkaFuture<TopicDescription>> answer : asked.entrySet()) {
            try {
                existing.put(answer.getKey(), answer.getValue().get());
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof UnknownTopicOrPartitionException) {
                    missing.add(answer.getKey());
                } else {
                    away = true;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                away = true;
            }
        }
        return new Found(existing, missing, away);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
