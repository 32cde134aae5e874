package org.jiedui.platform.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
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

    /**
     * What is there by now.
     *
     * @param ids of the internal and the public topic; a topic that is made anew under its name has another
     * @param made names of those that had been missing
     */
    record Found(List<UUID> ids, Set<String> made) {}

    /** Makes whichever is missing; leaves alone what exists. */
    static Found ensure(Topics topics, Map<String, Object> adminSettings, short replicationFactor)
            throws InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            Set<String> missing = new TreeSet<>(names(topics));
            missing.removeAll(admin.listTopics().names().get());
            make(admin, missing, replicationFactor);
            return new Found(ids(admin, topics), missing);
        } catch (ExecutionException failure) {
            throw new KafkaException("cannot make the topics of " + topics.internal(), failure.getCause());
        }
    }

    /** The ids of the topics as they are now. */
    static List<UUID> ids(Topics topics, Map<String, Object> adminSettings) throws InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            return ids(admin, topics);
        } catch (ExecutionException failure) {
            throw new KafkaException("cannot look up the topics of " + topics.internal(), failure.getCause());
        }
    }

    private static void make(Admin admin, Set<String> missing, short replicationFactor)
            throws ExecutionException, InterruptedException {
        List<NewTopic> made = missing.stream()
                .map(name ->
                        new NewTopic(name, Optional.of(PARTITIONS), Optional.of(replicationFactor)).configs(SETTINGS))
                .toList();
        try {
            admin.createTopics(made).all().get();
        } catch (ExecutionException failure) {
            // A replica that led a moment ago may have been at it.
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private static List<UUID> ids(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> found =
                admin.describeTopics(names(topics)).allTopicNames().get();
        return names(topics).stream()
                .map(name -> found.get(name).topicId())
                .map(id -> new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()))
                .toList();
    }

    private static List<String> names(Topics topics) {
        return List.of(topics.internal(), topics.open());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
