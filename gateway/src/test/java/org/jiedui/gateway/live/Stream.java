package org.jiedui.gateway.live;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.platform.testing.Token;

/** A client of server-sent events that notes down what it gets. */
final class Stream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private final int status;
    private volatile String lastId = "";
    private volatile String retry = "";
    private volatile boolean ended;

    record Event(String name, String id, JsonNode data) {

        String subject() {
            return data.at("/subject/kind").asText() + "/" + data.at("/subject/id").asText();
        }

        int version() {
            return data.path("version").asInt();
        }
    }

    private Stream(String query, Token token, String lastEventId) {
        URI base = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve("/api/v1/live" + query)).header("Accept", "text/event-stream");
        if (token != null) {
            request.header("Authorization", token.bearer());
        }
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            status = answer.statusCode();
            body = answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (status == 200) {
            Thread.ofPlatform().daemon().start(this::read);
            await("first id").atMost(Duration.ofSeconds(10)).until(() -> !lastId.isEmpty() || !events.isEmpty());
        }
    }

    static Stream open(Token token) {
        return new Stream("", token, null);
    }

    static Stream open(Token token, String query) {
        return new Stream(query, token, null);
    }

    static Stream resume(Token token, String query, String lastEventId) {
        return new Stream(query, token, lastEventId);
    }

    static Stream withTicket(String ticket) {
        return new Stream("?ticket=" + ticket, null, null);
    }

    int status() {
        return status;
    }

    String lastId() {
        return lastId;
    }

    String retry() {
        return retry;
    }

    List<Event> events() {
        return events;
    }

    List<Event> about(UUID subject) {
        return events.stream()
                .filter(event -> event.subject().endsWith("/" + subject))
                .toList();
    }

    /** Waits until the stream has told this version of the subject; what came before it is there by then. */
    void awaitVersion(UUID subject, int version) {
        await("version %d of %s".formatted(version, subject))
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> about(subject).stream().anyMatch(event -> event.version() == version));
    }

    void awaitEvent(String name) {
        await(name).atMost(Duration.ofSeconds(10)).until(() -> events.stream().anyMatch(e -> e.name().equals(name)));
    }

    void awaitEnd() {
        await("end").atMost(Duration.ofSeconds(10)).until(() -> ended);
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(name, lastId, JSON.readTree(data.toString())));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.startsWith("retry: ")) {
                    retry = line.substring(7);
                }
            }
        } catch (IOException closed) {
            // the end of the stream, however it came about
        }
        ended = true;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
