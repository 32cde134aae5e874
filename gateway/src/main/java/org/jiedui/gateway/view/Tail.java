package org.jiedui.gateway.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.position.Position.Offsets;

/** The last changes of each partition: what streams are resumed from, and what is shown as having happened lately. */
final class Tail {

    private final int size;
    private final Map<String, Partition[]> topics = new HashMap<>();

    Tail(int size) {
        this.size = size;
    }

    private static final class Partition {
        private final Deque<Change> changes = new ArrayDeque<>();
        /** From this offset on nothing is missing here. */
        private long completeFrom;
    }

    /** Begins a topic, from these offsets on. */
    void begin(String topic, long[] first) {
        Partition[] partitions = new Partition[first.length];
        for (int i = 0; i < first.length; i++) {
            partitions[i] = new Partition();
            partitions[i].completeFrom = first[i];
        }
        topics.put(topic, partitions);
    }

    void add(Change change) {
        Partition partition = topics.get(change.event().topic())[change.event().partition()];
        partition.changes.addLast(change);
        if (partition.changes.size() > size) {
            partition.completeFrom = partition.changes.removeFirst().event().offset() + 1;
        }
    }

    /**
     * Everything after a position, in the order in which this replica saw it; nothing if some of it is no longer here.
     *
     * @param now where this replica stands
     */
    Optional<List<Change>> since(Position position, Position now) {
        List<Change> missed = new ArrayList<>();
        for (Map.Entry<String, Partition[]> topic : topics.entrySet()) {
            Offsets seen = position.topics().get(topic.getKey());
            Offsets here = now.topics().get(topic.getKey());
            if (seen != null && here != null && !seen.topicId().equals(here.topicId())) {
                return Optional.empty();
            }
            for (int i = 0; i < topic.getValue().length; i++) {
                Partition partition = topic.getValue()[i];
                long next = seen == null || i >= seen.next().length ? 0 : seen.next()[i];
                if (next < partition.completeFrom) {
                    return Optional.empty();
                }
                collect(partition, next, missed);
            }
        }
        missed.sort(Comparator.comparingLong(Change::sequence));
        return Optional.of(missed);
    }

    private static void collect(Partition partition, long next, List<Change> missed) {
        Iterator<Change> newestFirst = partition.changes.descendingIterator();
        while (newestFirst.hasNext()) {
            Change change = newestFirst.next();
            if (change.event().offset() < next) {
                return;
            }
            missed.add(change);
        }
    }

    /** The newest changes that are wanted, newest first. */
    List<Change> latest(int count, Predicate<Change> wanted) {
        List<Change> candidates = new ArrayList<>();
        for (Partition[] topic : topics.values()) {
            for (Partition partition : topic) {
                int found = 0;
                Iterator<Change> newestFirst = partition.changes.descendingIterator();
                while (newestFirst.hasNext() && found < count) {
                    Change change = newestFirst.next();
                    if (wanted.test(change)) {
                        candidates.add(change);
                        found++;
                    }
                }
            }
        }
        candidates.sort(Comparator.comparing(Change::at).reversed());
        return List.copyOf(candidates.subList(0, Math.min(count, candidates.size())));
    }
}
