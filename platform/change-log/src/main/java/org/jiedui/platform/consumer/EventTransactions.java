package org.jiedui.platform.consumer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies events and moves offsets, both or neither. The offset's lock lets replicas that read the same events take turns,
 * and the second finds them done.
 */
@ApplicationScoped
class EventTransactions {

    private static final long BEGINNING = 0;

    private final Offsets offsets;

    EventTransactions(Offsets offsets) {
        this.offsets = offsets;
    }

    /**
     * Where to go on in each partition. If the topic is not the one that the consumer knows, it is reset and begins anew.
     */
    Map<TopicPartition, Long> begin(EventHandler handler, TopicIdentity topic) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<TopicPartition, Long> stands = new TreeMap<>(TopicIdentity.BY_NUMBER);
            boolean other = false;
            for (TopicPartition partition : topic.partitions()) {
                Offsets.Stand stand = offsets.lock(handler.consumer(), topic, partition.partition());
                other |= !stand.isIn(topic);
                stands.put(partition, stand.next());
            }
            if (other) {
                handler.reset(topic.name());
                stands.keySet().forEach(partition -> moveTo(handler, topic, partition, BEGINNING));
                stands.replaceAll((partition, next) -> BEGINNING);
            }
            return stands;
        });
    }

    /**
     * Begins anew since Kafka does not know the offset where the consumer stands, unless another replica has done so already.
     */
    void beginAnew(EventHandler handler, TopicIdentity topic, TopicPartition lost, long offset) {
        QuarkusTransaction.requiringNew().run(() -> {
            boolean still = false;
            for (TopicPartition partition : topic.partitions()) {
                Offsets.Stand stand = offsets.lock(handler.consumer(), topic, partition.partition());
                still |= partition.equals(lost) && stand.isIn(topic) && stand.next() == offset;
            }
            if (still) {
                handler.reset(topic.name());
                topic.partitions().forEach(partition -> moveTo(handler, topic, partition, BEGINNING));
            }
        });
    }

    /**
     * Applies what of the events has not been applied yet.
     *
     * @return whether the consumer still stands in this topic; if not, nothing was applied
     */
    boolean apply(
            EventHandler handler,
            TopicIdentity topic,
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> events) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Offsets.Stand stand = offsets.lock(handler.consumer(), topic, partition.partition());
            if (!stand.isIn(topic)) {
                return false;
            }
            for (ConsumerRecord<String, byte[]> event : events) {
                if (event.offset() >= stand.next()) {
                    handler.apply(ReceivedEvent.of(event));
                }
            }
            long next = events.getLast().offset() + 1;
            if (next > stand.next()) {
                moveTo(handler, topic, partition, next);
            }
            return true;
        });
    }

    private void moveTo(EventHandler handler, TopicIdentity topic, TopicPartition partition, long next) {
        offsets.store(handler.consumer(), topic, partition.partition(), next);
    }
}
