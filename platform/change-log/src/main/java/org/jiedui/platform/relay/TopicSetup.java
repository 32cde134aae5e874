package org.jiedui.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Makes the service's topics. Compaction keeps each subject's last event for ever and every event for a week; the number
 * of partitions can never change, since a subject's place follows from it.
 */
final class TopicSetup {

    static final int PARTITIONS = 4;

    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(Duration.ofDays(7)),
            TopicConfig.DELETE_RETENTION_MS_CONFIG, millis(Duration.ofDays(30)));

    private TopicSetup() {}

    /** Makes whichever is missing; leaves alone what exists. */
    static void ensure(Topics topics, Map<String, Object> adminSettings, short replicationFactor)
            throws InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Stream.of(topics.internal(), topics.open())
                    .filter(name -> !existing.contains(name))
                    .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.of(replicationFactor))
                            .configs(SETTINGS))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failure) {
            // A replica that led a moment ago may have been at it.
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot make the topics of " + topics.internal(), failure.getCause());
            }
        }
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
