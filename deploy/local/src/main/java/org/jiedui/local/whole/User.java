package org.jiedui.local.whole;

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

    /** A request of this user that is yet to be sent. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
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
