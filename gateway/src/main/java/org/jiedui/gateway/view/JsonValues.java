package org.jiedui.gateway.view;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one value where the parser stands, and leaves the parser at its end. What has another form than expected is nothing. */
final class JsonValues {

    private JsonValues() {}

    static String text(JsonParser json) throws IOException {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
            return null;
        }
        return json.getValueAsString();
    }

    static boolean flag(JsonParser json) throws IOException {
        json.skipChildren();
        return json.currentToken() == JsonToken.VALUE_TRUE;
    }

    /** A code, bare or as {@code {"code": …, "name": …}}. */
    static String code(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return text(json);
        }
        String code = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals("code");
            json.nextToken();
            String value = text(json);
            code = wanted ? value : code;
        }
        return code;
    }

    static List<String> codes(JsonParser json) throws IOException {
        List<String> codes = new ArrayList<>();
        eachElement(json, () -> {
            String code = code(json);
            if (code != null) {
                codes.add(code);
            }
        });
        return codes;
    }

    interface Reading {
        void run() throws IOException;
    }

    /** Runs the reading for each element of an array, which it must read to its end. */
    static void eachElement(JsonParser json, Reading reading) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            reading.run();
        }
    }

    /** Runs the reading for each member of an object, at its value. */
    static void eachMember(JsonParser json, MemberReading reading) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            reading.run(name);
        }
        if (json.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("the JSON ends too early");
        }
    }

    interface MemberReading {
        void run(String name) throws IOException;
    }
}
