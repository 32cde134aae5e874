package org.jiedui.gateway.view;

import java.util.UUID;

/**
 * One record of a topic, as it came in.
 *
 * @param type the CloudEvent's, such as {@code org.jiedui.task.task.completed.v1}
 * @param time the CloudEvent's, RFC 3339
 * @param value the CloudEvent's data, {@code null} for a tombstone
 */
public record TopicEvent(
        String topic,
        int partition,
        long offset,
        String kind,
        UUID id,
        int version,
        String type,
        String time,
        byte[] value) {

    TopicEvent withoutValue() {
        return new TopicEvent(topic, partition, offset, kind, id, version, type, time, null);
    }
}
