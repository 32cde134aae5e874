package org.jiedui.gateway.view;

import static org.jiedui.gateway.view.JsonValues.codes;
import static org.jiedui.gateway.view.JsonValues.eachMember;
import static org.jiedui.gateway.view.JsonValues.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jiedui.platform.digest.SubjectHash;

/**
 * Reads an event's data in one pass over its bytes, without building a tree: a rebuild reads a million of them. Used by
 * one thread.
 */
final class EventReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final SharedValues shared = new SharedValues();

    /** What an event's data says. {@code state} is {@code null} for a removal. */
    static final class Contents {
        private String actor;
        private String reason;
        private List<String> fields = List.of();
        private Subject state;

        String actor() {
            return actor;
        }

        String reason() {
            return reason;
        }

        List<String> fields() {
            return fields;
        }

        Subject state() {
            return state;
        }
    }

    /** @throws IOException if the data is no JSON object */
    Contents read(TopicEvent event, int generation) throws IOException {
        Contents contents = new Contents();
        try (JsonParser json = JSON.createParser(event.value())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the data is no JSON object");
            }
            eachMember(json, name -> {
                switch (name) {
                    case "change" -> eachMember(json, member -> change(contents, member, json));
                    case "state" -> contents.state = state(json, event, generation);
                    default -> json.skipChildren();
                }
            });
        }
        return contents;
    }

    private void change(Contents contents, String name, JsonParser json) throws IOException {
        switch (name) {
            case "actor" -> contents.actor = shared.of(text(json));
            case "reason" -> contents.reason = text(json);
            case "fields" -> contents.fields = shared.of(List.copyOf(codes(json)));
            default -> json.skipChildren();
        }
    }

    private Subject state(JsonParser json, TopicEvent event, int generation) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        int start = (int) json.currentTokenLocation().getByteOffset();
        StateReader state = new StateReader(shared);
        eachMember(json, name -> state.read(name, json));
        int end = (int) json.currentLocation().getByteOffset();
        byte[] hash = SubjectHash.ofState(Arrays.copyOfRange(event.value(), start, end));
        return state.subject(event, generation, hash);
    }
}
