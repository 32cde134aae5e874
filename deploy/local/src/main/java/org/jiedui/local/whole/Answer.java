package org.jiedui.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What the API has answered. */
public record Answer(String request, int status, HttpHeaders headers, byte[] bytes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        String request = response.request().method() + " " + response.request().uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** This answer, if it has this status; else a failure that shows what it says instead. */
    public Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("%s answered %d instead of %d: %s".formatted(request, status, expected, text()));
        }
        return this;
    }

    public JsonNode json() {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(request + " answered no JSON: " + text(), e);
        }
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The value of a header, empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public String id() {
        return json().path("id").asText();
    }
}
