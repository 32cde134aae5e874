package org.jiedui.platform.testing.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back; its body is read when it is asked for, since that of a stream has no end. */
final class Reply implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final InputStream body;
    private String text;

    Reply(HttpResponse<InputStream> response) {
        this.status = response.statusCode();
        this.body = response.body();
    }

    int status() {
        return status;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** The problem's code, empty where there is none. */
    String code() {
        try {
            return JSON.readTree(text()).path("code").asText();
        } catch (IOException noJson) {
            return "";
        }
    }

    String text() {
        try {
            if (text == null) {
                text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return isGood() ? Integer.toString(status) : status + " " + text();
    }
}
