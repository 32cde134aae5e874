package org.jiedui.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedui.local.Sentence;

/** The public API as one caller uses it. What passes by itself, such as a view that is behind, is waited for. */
final class Api {
    private static final String JSON = "application/json";
    private static final Set<Integer> PASSING = Set.of(429, 503);
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final ObjectMapper json = new ObjectMapper();
    private final String base;
    private final String token;

    /** @param base where the API is, without {@code /api/v1} */
    Api(HttpClient http, String base, String token) {
        this.http = http;
        this.base = base + "/api/v1";
        this.token = token;
    }

    /** What a single resource answered: its body, and the version that {@code If-Match} wants. */
    record Entity(JsonNode body, String etag) {
        String id() {
            return body.path("id").asText();
        }
    }

    Optional<Entity> find(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(path).GET());
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(entity(expect(response, "GET", path)));
    }

    /** All elements of a list, page by page. */
    List<JsonNode> list(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=500";
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            JsonNode page =
                    entity(expect(send(request(next.get()).GET()), "GET", path)).body();
            page.path("items").forEach(items::add);
            next = Optional.of(page.path("next").asText())
                    .filter(cursor -> !cursor.isEmpty())
                    .map(cursor -> first + "&cursor=" + encode(cursor));
        }
        return items;
    }

    Entity post(String path, JsonNode body, String... headers) throws IOException, InterruptedException {
        return entity(expect(send(write(path, JSON, headers).POST(body(body))), "POST", path));
    }

    Entity patch(String path, JsonNode body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                write(path, "application/merge-patch+json", headers).method("PATCH", body(body));
        return entity(expect(send(request), "PATCH", path));
    }

    Entity putText(String path, String text, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                write(path, "text/plain; charset=UTF-8", headers).PUT(BodyPublishers.ofString(text));
        return entity(expect(send(request), "PUT", path));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    private HttpRequest.Builder write(String path, String type, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpRequest.BodyPublisher body(JsonNode body) throws JsonProcessingException {
        return BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.build();
        HttpResponse<String> response = http.send(built, BodyHandlers.ofString());
        for (int i = 1; i < ATTEMPTS && PASSING.contains(response.statusCode()); i++) {
            Thread.sleep(PAUSE);
            response = http.send(built, BodyHandlers.ofString());
        }
        return response;
    }

    private static HttpResponse<String> expect(HttpResponse<String> response, String method, String path) {
        if (response.statusCode() / 100 == 2) {
            return response;
        }
        throw new Sentence("The sample programme could not be loaded: " + method + " " + path + " answered "
                + response.statusCode() + ". " + response.body()
                + "\nThe system runs; ./dev logs <part> may say more.");
    }

    private Entity entity(HttpResponse<String> response) throws IOException {
        boolean isJson =
                response.headers().firstValue("Content-Type").orElse("").contains("json");
        JsonNode body = isJson ? json.readTree(response.body()) : MissingNode.getInstance();
        return new Entity(body, response.headers().firstValue("ETag").orElse(""));
    }
}
