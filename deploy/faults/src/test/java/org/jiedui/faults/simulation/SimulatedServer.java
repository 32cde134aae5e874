package org.jiedui.faults.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Reader;
import org.jiedui.local.whole.User;

/** The simulated system behind HTTP, as far as the workload asks. A token is a reader's name. */
final class SimulatedServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SimulatedSystem system;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SimulatedServer(SimulatedSystem system) throws IOException {
        this.system = system;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    User as(Reader reader) {
        return new User(http, "http://127.0.0.1:" + server.getAddress().getPort(), reader.name());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/live")) {
                stream(exchange);
            } else {
                send(exchange, reply(exchange));
            }
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Reader reader = reader(exchange);
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        return switch (exchange.getRequestMethod()) {
            case "POST" -> {
                Kind kind = kind(path);
                yield system.create(
                        header(exchange, "Idempotency-Key"),
                        kind,
                        mark(kind, body),
                        body.path("planId").asText(""));
            }
            case "PATCH" -> {
                String subject = subject(path);
                yield system.change(
                        header(exchange, "Idempotency-Key"),
                        subject,
                        version(exchange, "If-Match"),
                        mark(Kind.of(subject), body));
            }
            default ->
                path.equals("/overview")
                        ? system.view(reader, plan(exchange))
                        : path.indexOf('/', 1) < 0
                                ? system.list(reader, kind(path))
                                : system.read(reader, subject(path), version(exchange, "If-None-Match"));
        };
    }

    private void stream(HttpExchange exchange) throws IOException {
        BlockingQueue<String> events = system.listen(reader(exchange));
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(events.take().getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        if (!reply.etag().isEmpty()) {
            exchange.getResponseHeaders().set("ETag", reply.etag());
        }
        if (reply.replayed()) {
            exchange.getResponseHeaders().set("Idempotency-Replayed", "true");
        }
        if (reply.retryAfter()) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Reader reader(HttpExchange exchange) {
        return Reader.valueOf(header(exchange, "Authorization").substring("Bearer ".length()));
    }

    private static Mark mark(Kind kind, JsonNode body) {
        return new Mark(body.path(kind.markedField()).asText());
    }

    private static Kind kind(String path) {
        return Arrays.stream(Kind.values())
                .filter(kind -> path.startsWith(kind.path()))
                .findFirst()
                .orElseThrow();
    }

    /** The id of the plan whose tasks are to be counted, empty for all. */
    private static String plan(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query == null ? "" : query.substring("plan=".length());
    }

    private static String subject(String path) {
        return kind(path).name().toLowerCase(Locale.ROOT) + path.substring(path.lastIndexOf('/'));
    }

    private static int version(HttpExchange exchange, String header) {
        String tag = header(exchange, header);
        return tag.isEmpty() ? 0 : Integer.parseInt(tag.replace("\"", ""));
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
