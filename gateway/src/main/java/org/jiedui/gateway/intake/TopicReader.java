package org.jiedui.gateway.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jboss.logging.Logger;
import org.jiedui.gateway.view.Source;
import org.jiedui.gateway.view.TopicEvent;
import org.jiedui.gateway.view.ViewService;

/**
 * Reads every partition of every topic from its beginning and then follows it. Belongs to no consumer group, since each
 * replica reads everything, and stores no offsets, since the view is gone with the process.
 */
final class TopicReader {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    /** Events that are taken in without letting a reader of the view in between. */
    private static final int AT_ONCE = 200;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicWatch watch;
    private final ViewService view;
    private final List<String> topics;
    private final Map<String, Followed> followed = new HashMap<>();

    TopicReader(Consumer<byte[], byte[]> consumer, TopicWatch watch, ViewService view, List<String> topics) {
        this.consumer = consumer;
        this.watch = watch;
        this.view = view;
        this.topics = topics;
    }

    /** A topic that is being read: {@code ends} are the offsets to catch up with, {@code null} once that is done. */
    private static final class Followed {
        private final String topicId;
        private final List<TopicPartition> partitions;
        private Map<TopicPartition, Long> ends;

        Followed(String topicId, List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
            this.topicId = topicId;
            this.partitions = partitions;
            this.ends = ends;
        }
    }

    /** One round: looks after the topics, reads what there is, and says how far it got. */
    void round() {
        TopicWatch.Found found = watch.poll();
        if (found != null) {
            look(found);
        }
        if (followed.isEmpty()) {
            pause();
            return;
        }
        try {
            take(consumer.poll(PATIENCE));
        } catch (InvalidOffsetException lost) {
            LOG.warnf("Kafka no longer has what was to be read next of %s; reading anew", lost.partitions());
            lost.partitions().stream().map(TopicPartition::topic).distinct().forEach(this::readAnew);
        }
        followed.forEach(this::tell);
    }

    private void look(TopicWatch.Found found) {
        if (found.away()) {
            topics.stream().filter(topic -> !found.existing().containsKey(topic)).forEach(topic -> {
                if (!found.missing().contains(topic)) {
                    view.state(topic, Source.State.AWAY);
                }
            });
        }
        for (String topic : found.missing()) {
            if (followed.remove(topic) != null) {
                LOG.warnf("topic %s is gone; the view keeps what it told until the topic is back", topic);
                assign();
            }
            view.state(topic, Source.State.MISSING);
        }
        found.existing().forEach((topic, description) -> {
            Followed known = followed.get(topic);
            if (known == null || !known.topicId.equals(description.topicId().toString())) {
                follow(topic, description);
            } else if (known.ends == null) {
                view.state(topic, Source.State.FOLLOWING);
            }
        });
    }

    private void follow(String topic, TopicDescription description) {
        List<TopicPartition> partitions = IntStream.range(0, description.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        followed.put(topic, new Followed(description.topicId().toString(), partitions, Map.of()));
        assign();
        readAnew(topic);
    }

    private void assign() {
        consumer.assign(
                followed.values().stream().flatMap(each -> each.partitions.stream()).toList());
    }

    /** From the beginning to what is the end now. If Kafka goes away meanwhile, the watch finds the topic again later. */
    private void readAnew(String topic) {
        Followed each = followed.get(topic);
        try {
            Map<TopicPartition, Long> first = consumer.beginningOffsets(each.partitions);
            each.ends = consumer.endOffsets(each.partitions);
            first.forEach(consumer::seek);
            view.begin(
                    topic,
                    each.topicId,
                    each.partitions.stream().mapToLong(first::get).toArray());
        } catch (TimeoutException away) {
            followed.remove(topic);
            assign();
            view.state(topic, Source.State.AWAY);
        }
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        List<TopicEvent> events = new ArrayList<>(AT_ONCE);
        for (ConsumerRecord<byte[], byte[]> event : records) {
            Events.of(event)
                    .ifPresentOrElse(
                            events::add,
                            () -> LOG.errorf(
                                    "%s:%d:%d is no event of ours; skipped",
                                    event.topic(), event.partition(), event.offset()));
            if (events.size() == AT_ONCE) {
                view.apply(events);
                events.clear();
            }
        }
        if (!events.isEmpty()) {
            view.apply(events);
        }
    }

    private void tell(String topic, Followed each) {
        long[] next = each.partitions.stream().mapToLong(consumer::position).toArray();
        view.advance(topic, next, behind(each.partitions));
        if (each.ends != null
                && each.ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
            each.ends = null;
            view.caughtUp(topic);
        }
    }

    private Long behind(List<TopicPartition> partitions) {
        long sum = 0;
        for (TopicPartition partition : partitions) {
            var lag = consumer.currentLag(partition);
            if (lag.isEmpty()) {
                return null;
            }
            sum += lag.getAsLong();
        }
        return sum;
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
