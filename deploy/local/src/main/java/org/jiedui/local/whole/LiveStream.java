package org.jiedui.local.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** A connection to {@code /live}: Server-Sent Events, read as the standard tells, and nothing reconnected by itself. */
public final class LiveStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InputStream body;
    private final List<Event> received = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;
    private volatile String lastId;

    /** @param name {@code message} where the event has none */
    public record Event(String name, JsonNode data) {
        public String type() {
            return data.path("type").asText();
        }

        /** Such as {@code task/<id>}. */
        public String subject() {
            JsonNode subject = data.path("subject");
            return subject.path("kind").asText() + "/" + subject.path("id").asText();
        }

        public int version() {
            return data.path("version").asInt();
        }
    }

    private LiveStream(InputStream body, String lastEventId, Consumer<Event> listener) {
        this.body = body;
        this.lastId = lastEventId;
        this.reader = Thread.ofVirtual().start(() -> read(listener));
    }

    /** From now on. */
    public static LiveStream open(User user) throws IOException, InterruptedException {
        return open(user, "", event -> {});
    }

    /**
     * @param lastEventId where to go on, empty for from now on
     * @param listener    hears of each event, on the stream's own thread
     */
    public static LiveStream open(User user, String lastEventId, Consumer<Event> listener)
            throws IOException, InterruptedException {
        return open(user, "", lastEventId, listener);
    }

    /**
     * From now on, of what is asked for.
     *
     * @param query with its question mark
     */
    public static LiveStream of(User user, String query) throws IOException, InterruptedException {
        return open(user, query, "", event -> {});
    }

    private static LiveStream open(User user, String query, String lastEventId, Consumer<Event> listener)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = user.request("/live" + query).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<InputStream> response = user.http().send(request.build(), BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            throw new IOException("The stream is refused: " + response.statusCode());
        }
        return new LiveStream(response.body(), lastEventId, listener);
    }

    /** Waits until the stream tells of this version; fails if it does not soon. */
    public Event awaitVersion(String subject, int version) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (Event event : received()) {
                if (event.subject().equals(subject) && event.version() == version) {
                    return event;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The stream does not tell of %s/%d".formatted(subject, version));
    }

    public List<Event> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /** Where to go on after a cut; the stream tells it by heartbeats too. */
    public String lastId() {
        return lastId;
    }

    /** Returns when the stream has ended, from whichever side. */
    public void awaitEnd() throws InterruptedException {
        reader.join();
    }

    private void read(Consumer<Event> listener) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = lastId;
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = value(line);
                } else if (line.startsWith("event:")) {
                    name = value(line);
                } else if (line.startsWith("data:")) {
                    data.append(value(line)).append('\n');
                } else if (line.isEmpty()) {
                    lastId = id;
                    if (!data.isEmpty()) {
                        Event event = new Event(name, JSON.readTree(data.toString()));
                        received.add(event);
                        listener.accept(event);
                    }
                    name = "message";
                    data.setLength(0);
                }
            }
        } catch (IOException e) {
            // Cut, by the other side or by close(): the same to who waits for the end.
        }
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        body.close();
        if (!reader.join(PATIENCE)) {
            throw new AssertionError("The stream's reader does not end");
        }
    }
}
