package org.jiedui.platform.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hostile client that finds nothing is worth nothing: each kind of fault, made on purpose, is found. */
class ApiFuzzerTest {

    private static final String DOCUMENT =
            """
            {"openapi": "3.1.0", "paths": {"/things": {"post": {"operationId": "createThing",
              "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
              "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["name"],
               "properties": {"name": {"type": "string"}, "rank": {"type": "integer"}}}}}}
            """;

    private static final String THING = "{\"name\": \"a\", \"rank\": 1}";
    private static final String PROBLEM =
            """
            {"type": "/problems/x", "title": "x", "status": 422, "code": "x", "instance": "/things", "traceId": "1"}
            """;

    private record Reply(int status, String type, String body) {}

    private HttpServer server;
    private Function<String, Reply> behaviour;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/openapi", exchange -> answer(exchange, new Reply(200, "application/json", DOCUMENT)));
        server.createContext("/things", exchange -> answer(
                exchange,
                behaviour.apply(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_application_that_keeps_its_promises_passes() {
        behaviour = body -> body.contains("unknown") ? refused() : created(THING);
        assertThatCode(this::attack).doesNotThrowAnyException();
    }

    @Test
    void a_server_error_is_found() {
        behaviour = body -> body.contains("\\u0000") ? new Reply(500, "application/problem+json", PROBLEM) : created(THING);
        assertThatThrownBy(this::attack).hasMessageContaining("createThing").hasMessageContaining("answered 500");
    }

    @Test
    void a_page_in_the_place_of_a_problem_is_found() {
        behaviour = body -> body.isEmpty() ? new Reply(400, "text/html", "<h1>Bad</h1>") : created(THING);
        assertThatThrownBy(this::attack).hasMessageContaining("400 is no problem document but text/html");
    }

    @Test
    void a_problem_that_tells_how_it_is_made_is_found() {
        behaviour = body -> body.endsWith(" 7")
                ? new Reply(422, "application/problem+json", PROBLEM.replace("\"x\"", "\"java.lang.Error\""))
                : created(THING);
        assertThatThrownBy(this::attack).hasMessageContaining("tells how it is made");
    }

    @Test
    void an_answer_that_is_not_as_promised_is_found() {
        behaviour = body -> created("{\"rank\": \"first\"}");
        assertThatThrownBy(this::attack).hasMessageContaining("not as the document says");
    }

    @Test
    void a_status_that_was_not_promised_is_found() {
        behaviour = body -> new Reply(202, "application/json", THING);
        assertThatThrownBy(this::attack).hasMessageContaining("202 is not in the document");
    }

    private void attack() {
        ApiFuzzer.of(server.getAddress().getPort(), "/openapi", "Bearer x", 1).attack(8);
    }

    private static Reply created(String body) {
        return new Reply(201, "application/json", body);
    }

    private static Reply refused() {
        return new Reply(422, "application/problem+json", PROBLEM);
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
