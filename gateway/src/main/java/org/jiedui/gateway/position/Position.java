package org.jiedui.gateway.position;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
}
