package org.jiedui.gateway.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jiedui.gateway.view.TopicEvent;

/** Reads the attributes of a CloudEvent in Kafka's binary mode. */
final class Events {

    private Events() {}

    /** The event, or nothing where the record is none that the view could use. */
    static Optional<TopicEvent> of(ConsumerRecord<byte[], byte[]> event) {
        String subject = attribute(event, "ce_subject");
        String version = attribute(event, "ce_entityversion");
        int slash = subject.indexOf('/');
        if (slash < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TopicEvent(
                    event.topic(),
                    event.partition(),
                    event.offset(),
                    subject.substring(0, slash),
                    UUID.fromString(subject.substring(slash + 1)),
                    Integer.parseInt(version),
                    attribute(event, "ce_type"),
                    attribute(event, "ce_time"),
                    event.value()));
        } catch (IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    private static String attribute(ConsumerRecord<byte[], byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
