package org.jiedui.gateway.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiedui.gateway.position.Position;
import org.jiedui.gateway.position.Position.Offsets;

/** How far each topic has been read. */
final class Progress {

    private final Map<String, Reading> topics = new LinkedHashMap<>();
    private Position position = Position.START;
    private boolean positionIsOld;
    private boolean complete;

    private static final class Reading {
        private String topicId;
        private int generation;
        private long[] next;
        private Source.State state = Source.State.UNKNOWN;
        private Long behind;
        private String lastEventAt;
    }

    Progress(List<String> topics) {
        topics.forEach(topic -> this.topics.put(topic, new Reading()));
    }

    /** Begins the next generation of a topic. */
    void begin(String topic, String topicId, long[] first) {
        Reading reading = topics.get(topic);
        reading.topicId = topicId;
        reading.generation++;
        reading.next = first.clone();
        reading.state = Source.State.CATCHING_UP;
        reading.behind = null;
        positionIsOld = true;
    }

    void read(TopicEvent event) {
        Reading reading = topics.get(event.topic());
        reading.next[event.partition()] = event.offset() + 1;
        reading.lastEventAt = event.time();
        positionIsOld = true;
    }

    /** Whether {@link #advance} would change nothing. */
    boolean stands(String topic, long[] next, Long behind) {
        Reading reading = topics.get(topic);
        return Arrays.equals(reading.next, next) && Objects.equals(reading.behind, behind);
    }

    void advance(String topic, long[] next, Long behind) {
        Reading reading = topics.get(topic);
        reading.next = next.clone();
        reading.behind = behind;
        positionIsOld = true;
    }

    /** Says how a topic stands. */
    void state(String topic, Source.State state) {
        Reading reading = topics.get(topic);
        reading.state = state;
        if (state == Source.State.AWAY) {
            reading.behind = null;
        }
        complete |= topics.values().stream()
                .allMatch(each -> Set.of(Source.State.FOLLOWING, Source.State.MISSING).contains(each.state));
    }

    Source.State state(String topic) {
        return topics.get(topic).state;
    }

    int generation(String topic) {
        return topics.get(topic).generation;
    }

    /** Whether everything that was there at the start has been read; once true it stays so. */
    boolean isComplete() {
        return complete;
    }

    Position position() {
        if (positionIsOld) {
            Position now = Position.START;
            for (Map.Entry<String, Reading> topic : topics.entrySet()) {
                Reading reading = topic.getValue();
                if (reading.next != null) {
                    now = now.with(topic.getKey(), new Offsets(reading.topicId, reading.next.clone()));
                }
            }
            position = now;
            positionIsOld = false;
        }
        return position;
    }

    List<Source> sources() {
        return topics.entrySet().stream()
                .map(topic -> new Source(
                        topic.getKey(),
                        topic.getValue().state,
                        topic.getValue().behind,
                        topic.getValue().lastEventAt))
                .toList();
    }
}
