package org.jiedui.platform.consumer;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/**
 * Which topic it is that has a name now. One that was deleted and made anew has another id, and offsets of the old one mean
 * nothing in it.
 */
record TopicIdentity(String name, UUID id, int partitionCount) {

    static final Comparator<TopicPartition> BY_NUMBER = Comparator.comparingInt(TopicPartition::partition);

    /** @throws KafkaException if there is no such topic, or Kafka does not answer */
    static TopicIdentity lookUp(Admin admin, String name) throws InterruptedException {
        try {
            TopicDescription topic =
                    admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
            Uuid id = topic.topicId();
            return new TopicIdentity(
                    name,
                    new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()),
                    topic.partitions().size());
        } catch (ExecutionException failure) {
            throw new KafkaException("cannot look up the topic " + name, failure.getCause());
        }
    }

    List<TopicPartition> partitions() {
        return IntStream.range(0, partitionCount)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
    }
}
