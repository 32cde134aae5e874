package org.jiedui.platform.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event of another service.
 *
 * @param id the change's; the removal of a subject and the tombstone behind it share one
 * @param type such as {@code org.jiedui.pairing.organization.renamed.v1}
 * @param kind the subject's, such as {@code organization}
 * @param entityVersion the subject's: 1, 2, 3, …, the only order to trust
 * @param time when it happened
 * @param state the whole state; {@code null} if the subject is gone
 */
public record ReceivedEvent(
        UUID id,
        String type,
        String kind,
        UUID subjectId,
        int entityVersion,
        Instant time,
        JsonNode state,
        String topic,
        int partition,
        long offset) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean isRemoval() {
        return state == null;
    }

    /** @throws IllegalArgumentException if the record is not an event as our services publish them */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
            String[] subject = event.getSubject().split("/", 2);
            return new ReceivedEvent(
                    UUID.fromString(event.getId()),
                    event.getType(),
                    subject[0],
                    UUID.fromString(subject[1]),
                    Integer.parseInt(event.getExtension("entityversion").toString()),
                    event.getTime().toInstant(),
                    state(message.value()),
                    message.topic(),
                    message.partition(),
                    message.offset());
        } catch (RuntimeException | IOException malformed) {
            throw new IllegalArgumentException(
                    "%s-%d@%d is not an event as ours are: %s"
                            .formatted(message.topic(), message.partition(), message.offset(), malformed.getMessage()),
                    malformed);
        }
    }

    private static JsonNode state(byte[] data) throws IOException {
        return data == null ? null : JSON.readTree(data).get("state");
    }
}
