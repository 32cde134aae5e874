package org.jiedui.gateway.position;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** How far each topic has been read: the vector of next offsets. */
public record Position(Map<String, Offsets> topics) {

    public static final Position START = new Position(Map.of());

    public Position {
        topics = Map.copyOf(topics);
    }

    /** This position with one topic further on. */
    public Position with(String topic, Offsets offsets) {
        Map<String, Offsets> more = new TreeMap<>(topics);
        more.put(topic, offsets);
        return new Position(more);
    }

    /** Whether whoever stands here has seen everything that stood before the wanted position. */
    public boolean reaches(Position wanted) {
        return wanted.topics.entrySet().stream().allMatch(entry -> {
            Offsets mine = topics.get(entry.getKey());
            return mine != null && mine.reach(entry.getValue());
        });
    }

    String text() {
        return new TreeMap<>(topics)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                        .collect(Collectors.joining(";"));
    }

    static Position read(String text) {
        Map<String, Offsets> topics = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String part : text.split(";")) {
                int equals = part.indexOf('=');
                topics.put(part.substring(0, equals), Offsets.read(part.substring(equals + 1)));
            }
        }
        return new Position(topics);
    }

    /**
     * The next offset of each partition of one topic.
     *
     * @param topicId of this very topic: one that was made anew under the same name counts from 0 again
     */
    public record Offsets(String topicId, long[] next) {

        /** Whether these are at or behind all of the wanted ones. Offsets of another life of the topic say nothing. */
        boolean reach(Offsets wanted) {
            if (!topicId.equals(wanted.topicId)) {
                return true;
            }
            for (int partition = 0; partition < wanted.next.length; partition++) {
                if (partition >= next.length || next[partition] < wanted.next[partition]) {
                    return false;
                }
            }
            return true;
        }

        String text() {
            return topicId + ":" + LongStream.of(next).mapToObj(Long::toString).collect(Collectors.joining(","));
        }

        static Offsets read(String text) {
            int colon = text.indexOf(':');
            return new Offsets(
                    text.substring(0, colon),
                    Arrays.stream(text.substring(colon + 1).split(","))
                            .mapToLong(Long::parseLong)
                            .toArray());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Offsets offsets && topicId.equals(offsets.topicId) && Arrays.equals(next, offsets.next);
        }

        @Override
        public int hashCode() {
            return 31 * topicId.hashCode() + Arrays.hashCode(next);
        }

        @Override
        public String toString() {
            return text();
        }
    }
}
