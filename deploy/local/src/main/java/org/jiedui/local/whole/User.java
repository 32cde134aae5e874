package org.jiedui.local.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A demo user at work. Every request is sent once; nothing is repeated or waited for. */
public final class User {
    private static final String BOUNDARY = "------------------------5d1c6e0f2a7b4c39";
    static final String FORM_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    /** Longer than any request may take, so that one that takes too long is seen as such. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String base;
    private final String token;

    /** @param base with {@code /api/v1} */
    public User(HttpClient http, String base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    public Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofString(json), with(headers, "Content-Type", "application/json"));
    }

    public Answer patch(String path, String json, String... headers) throws IOException, InterruptedException {
        String[] all = with(headers, "Content-Type", "application/merge-patch+json");
        return send("PATCH", path, BodyPublishers.ofString(json), all);
    }

    public Answer delete(String path, String... headers) throws IOException, InterruptedException {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer putText(String path, String text, String... headers) throws IOException, InterruptedException {
        String[] all = with(headers, "Content-Type", "text/plain; charset=UTF-8");
        return send("PUT", path, BodyPublishers.ofString(text), all);
    }

    /** Adds a file to the attachments at this path. */
    public Answer upload(String path, String name, byte[] content, String... headers)
            throws IOException, InterruptedException {
        return send("POST", path, BodyPublishers.ofByteArray(form(name, content)), with(headers, "Content-Type", FORM_TYPE));
    }

    /** A form with this file, as browsers send it. */
    static byte[] form(String name, byte[] content) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** A request of this user that is yet to be sent. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", authorization());
    }

    /** As the header has it. */
    String authorization() {
        return "Bearer " + token;
    }

    public HttpClient http() {
        return http;
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).timeout(LIMIT).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
