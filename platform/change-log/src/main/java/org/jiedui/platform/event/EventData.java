package org.jiedui.platform.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An event's data: {@code {"change": {…}, "state": {…}}}. The state's bytes go in as they are, so that what consumers
 * hash is what the log has hashed; a removal has no state.
 */
final class EventData {

    private static final JsonFactory JSON = new JsonFactory();
    private static final byte[] STATE = ",\"state\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHANGE = "{\"change\":".getBytes(StandardCharsets.US_ASCII);

    private EventData() {}

    static byte[] of(ChangeEvent event) {
        int stateLength = event.isRemoval() ? 0 : event.state().length;
        ByteArrayOutputStream data = new ByteArrayOutputStream(stateLength + 512);
        data.writeBytes(CHANGE);
        writeChange(event, data);
        if (!event.isRemoval()) {
            data.writeBytes(STATE);
            data.writeBytes(event.state());
        }
        data.write('}');
        return data.toByteArray();
    }

    private static void writeChange(ChangeEvent event, ByteArrayOutputStream data) {
        try (JsonGenerator json = JSON.createGenerator(data)) {
            json.writeStartObject();
            json.writeStringField("at", event.at().toString());
            json.writeStringField("actor", event.actor());
            if (event.reason() != null) {
                json.writeStringField("reason", event.reason());
            }
            json.writeArrayFieldStart("fields");
            for (String field : event.fields()) {
                json.writeString(field);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
