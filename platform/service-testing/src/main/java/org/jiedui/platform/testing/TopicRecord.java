package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One record of a topic.
 *
 * @param headers as they are on the wire, such as {@code ce_type}
 * @param value {@code null} for a tombstone
 */
public record TopicRecord(int partition, long offset, String key, Map<String, String> headers, byte[] value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static TopicRecord of(ConsumerRecord<String, byte[]> event) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : event.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new TopicRecord(event.partition(), event.offset(), event.key(), headers, event.value());
    }

    /** An attribute of the CloudEvent by its own name, such as {@code entityversion}; {@code null} if it has none. */
    public String attribute(String name) {
        return headers.get("ce_" + name);
    }

    public int version() {
        return Integer.parseInt(attribute("entityversion"));
    }

    public boolean isTombstone() {
        return value == null;
    }

    /** The event's data. */
    public JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode state() {
        return json().path("state");
    }

    @Override
    public String toString() {
        return "%d:%d %s %s".formatted(partition, offset, key, headers);
    }
}
