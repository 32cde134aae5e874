package org.jiedui.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Turns changes into records of a compacted topic: CloudEvents 1.0 in binary mode, keyed by the subject's bare id. Consumers
 * order by {@code entityversion} alone.
 */
public final class EventRecords {

    private static final String SCHEMA = "urn:jiedui:event:";

    private final URI source;

    /** @param service its name, such as {@code task-service} */
    public EventRecords(String service) {
        this.source = URI.create("/" + service);
    }

    /** The change with its data. */
    public ProducerRecord<String, byte[]> event(String topic, ChangeEvent change) {
        return record(
                topic,
                change,
                attributes(change, change.type())
                        .withData("application/json", URI.create(SCHEMA + change.type()), EventData.of(change))
                        .build());
    }

    /** What remains of a removed subject once the topic has been compacted. */
    public ProducerRecord<String, byte[]> tombstone(String topic, ChangeEvent removal) {
        return record(topic, removal, attributes(removal, removal.type()).build());
    }

    /**
     * Takes a subject off a topic whose readers may no longer see it. The type says no more than that: what happened is
     * none of their business.
     */
    public ProducerRecord<String, byte[]> withdrawal(String topic, ChangeEvent change) {
        return record(topic, change, attributes(change, withdrawn(change)).build());
    }

    private CloudEventBuilder attributes(ChangeEvent change, String type) {
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(change.id().toString())
                .withSource(source)
                .withType(type)
                .withSubject(change.subjectPath())
                .withTime(change.at().atOffset(ZoneOffset.UTC))
                .withExtension("entityversion", change.version())
                .withExtension("partitionkey", change.subject().toString());
        return change.traceparent() == null ? event : event.withExtension("traceparent", change.traceparent());
    }

    private static ProducerRecord<String, byte[]> record(String topic, ChangeEvent change, CloudEvent event) {
        return KafkaMessageFactory.<String>createWriter(topic, change.subject().toString())
                .writeBinary(event);
    }

    /** {@code org.jiedui.task.task.closed.v1} becomes {@code org.jiedui.task.task.withdrawn.v1}. */
    private static String withdrawn(ChangeEvent change) {
        String type = change.type();
        int majorVersion = type.lastIndexOf('.');
        int happened = type.lastIndexOf('.', majorVersion - 1);
        return type.substring(0, happened) + ".withdrawn.v1";
    }
}
