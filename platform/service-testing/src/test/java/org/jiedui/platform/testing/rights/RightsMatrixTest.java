package org.jiedui.platform.testing.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** Tables that let everything pass are worth nothing: each kind of omission and of wrong answer, made on purpose, is found. */
class RightsMatrixTest {

    private static final String LIST = "\"/things\": {\"get\": {\"operationId\": \"listThings\", \"responses\": {\"200\": {}}}}";
    private static final String ONE =
            """
            "/things/{thing}": {
              "get": {"operationId": "getThing", "responses": {"200": {}}},
              "delete": {"operationId": "removeThing", "responses": {"204": {}},
                "parameters": [{"in": "path", "name": "thing"}, {"in": "header", "name": "If-Match"}]}}
            """;

    private static final String CALLERS =
            """
            | caller | claims of the token |
            |---|---|
            | keeper | `{"groups": ["keeper"]}` |
            | guest | `{}` |
            """;

    private static final String HEAD = "\n## Things\n\n| operation | of | keeper | guest |\n|---|---|---|---|\n";
    private static final String LISTED = "| `listThings` | thing | shown | hidden |\n";
    private static final String GOT = "| `getThing` | thing | yes | 404 |\n| `getThing` | removed, unknown | 404 | 404 |\n";
    private static final String REMOVED =
            "| `removeThing` | thing | yes | 403 |\n| `removeThing` | removed, unknown | 404 | 404 |\n";

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Function<HttpExchange, String> behaviour = this::obedient;
    private int made;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/things", exchange -> answer(exchange, behaviour.apply(exchange)));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_application_that_does_what_the_tables_say_passes() {
        assertThatCode(() -> run(LISTED + GOT + REMOVED)).doesNotThrowAnyException();
    }

    @Test
    void an_operation_without_a_row_is_refused_with_the_line_to_add() {
        assertThatThrownBy(() -> run(LISTED + GOT))
                .hasMessageContaining("things.md says nothing of `removeThing` (DELETE /things/{thing})")
                .hasMessageContaining("| `removeThing` | each thing of its section | one answer for each caller |");
    }

    @Test
    void an_operation_that_was_not_asked_of_every_thing_is_refused() {
        assertThatThrownBy(() -> run(LISTED + GOT + "| `removeThing` | thing, unknown | yes | 403 |\n"))
                .hasMessageContaining("things.md, Things: `removeThing` has no row for [removed]");
    }

    @Test
    void a_section_that_does_not_ask_about_what_never_was_is_refused() {
        assertThatThrownBy(() -> run(LISTED + "| `getThing`, `removeThing` | thing, removed | yes | 403 |\n"))
                .hasMessageContaining("`getThing` has no row for [unknown]");
    }

    @Test
    void a_row_for_what_is_no_operation_is_refused() {
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED + "| `paintThing` | thing | yes | 403 |\n"))
                .hasMessageContaining("speaks of `paintThing`, which is no operation");
    }

    @Test
    void two_answers_to_one_question_are_refused() {
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED + "| `getThing` | thing | yes | 403 |\n"))
                .hasMessageContaining("says twice who may do this: Things: getThing of thing");
    }

    @Test
    void a_row_that_forgets_a_caller_is_refused() {
        assertThatThrownBy(() -> run("| `listThings` | thing | shown |\n"))
                .hasMessageContaining("each row has a cell for each of [keeper, guest]");
    }

    @Test
    void a_cell_that_says_nothing_known_is_refused() {
        assertThatThrownBy(() -> run("| `listThings` | thing | shown | perhaps |\n")).hasMessageContaining("'perhaps'");
    }

    @Test
    void who_may_do_more_than_the_tables_say_is_found() {
        behaviour = exchange -> isKeeper(exchange) || exchange.getRequestMethod().equals("DELETE")
                ? kept(exchange)
                : obedient(exchange);
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED))
                .hasMessageContaining("Things: removeThing of thing")
                .hasMessageContaining("guest should have been 403 forbidden, but was 204");
    }

    @Test
    void who_may_do_less_than_the_tables_say_is_found() {
        behaviour = exchange -> isKnown(exchange) ? "403 forbidden" : obedient(exchange);
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED)).hasMessageContaining("keeper should have been done, but was 403");
    }

    @Test
    void a_refusal_with_another_code_is_found() {
        behaviour = exchange -> obedient(exchange).replace("403 forbidden", "403 nobody-home");
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED)).hasMessageContaining("guest should have been 403 forbidden");
    }

    @Test
    void a_list_that_shows_what_it_should_hide_is_found() {
        behaviour = exchange -> isList(exchange) && isKnown(exchange) ? "200 thing-1" : obedient(exchange);
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED)).hasMessageContaining("guest should have been hidden");
    }

    @Test
    void an_answer_without_a_token_is_found() {
        behaviour = exchange -> isKnown(exchange) ? obedient(exchange) : "200 anybody";
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED))
                .hasMessageContaining("Without a token")
                .hasMessageContaining("listThings should have been 401 unauthenticated, but was 200");
    }

    @Test
    void what_somebody_has_changed_is_not_asked_about_again() throws IOException {
        run(LISTED + GOT + REMOVED);
        assertThat(asked).contains("DELETE /things/thing-1 \"1\" keeper", "DELETE /things/thing-3 \"1\" guest");
    }

    @Test
    void harmless_tests_change_nothing_and_still_find_who_may_do_more() throws IOException {
        run(LISTED + GOT + REMOVED, matrix -> matrix.harmlessTests("thing"));
        assertThat(asked).noneMatch(request -> request.matches("DELETE /things/thing-.* keeper"));
        assertThat(asked).anyMatch(request -> request.matches("DELETE /things/thing-.* guest"));
        behaviour = exchange -> isKnown(exchange) ? kept(exchange) : obedient(exchange);
        assertThatThrownBy(() -> run(LISTED + GOT + REMOVED, matrix -> matrix.harmlessTests("thing")))
                .hasMessageContaining("guest should have been 403 forbidden, but was 204");
    }

    private void run(String rows) throws IOException {
        run(rows, RightsMatrix::tests);
    }

    private void run(String rows, Function<RightsMatrix, Stream<DynamicTest>> tests) throws IOException {
        RightsDocument document = RightsDocument.read("things.md", CALLERS + HEAD + rows);
        String openApi = "{\"paths\": {" + LIST + ", " + ONE + "}}";
        URI application = URI.create("http://localhost:" + server.getAddress().getPort());
        RightsMatrix matrix = new RightsMatrix(
                        application, new ObjectMapper().readTree(openApi), List.of(document), UnaryOperator.identity())
                .things("Things", name -> Map.of("id", name + "-" + ++made));
        StringBuilder found = new StringBuilder();
        for (DynamicTest test : tests.apply(matrix).toList()) {
            try {
                test.getExecutable().execute();
            } catch (Throwable fault) {
                found.append(fault.getMessage());
            }
        }
        if (!found.isEmpty()) {
            throw new AssertionError(found);
        }
    }

    /** What a keeper has was made for it; a guest sees no thing, and may not remove the ones that it is told of. */
    private String obedient(HttpExchange exchange) {
        if (!isKnown(exchange)) {
            return "401 unauthenticated";
        }
        if (isList(exchange)) {
            return isKeeper(exchange) ? "200 thing-1" : "200 nothing";
        }
        if (!exchange.getRequestURI().getPath().startsWith("/things/thing-")) {
            return "404 not-found";
        }
        if (isKeeper(exchange)) {
            return kept(exchange);
        }
        return exchange.getRequestMethod().equals("DELETE") ? "403 forbidden" : "404 not-found";
    }

    private String kept(HttpExchange exchange) {
        if (isList(exchange)) {
            return "200 thing-1";
        }
        if (!exchange.getRequestURI().getPath().startsWith("/things/thing-")) {
            return "404 not-found";
        }
        return exchange.getRequestMethod().equals("DELETE") ? "204 " : "200 thing";
    }

    private static boolean isList(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/things");
    }

    private static boolean isKnown(HttpExchange exchange) {
        return exchange.getRequestHeaders().containsKey("Authorization");
    }

    private static boolean isKeeper(HttpExchange exchange) {
        return subject(exchange).equals("keeper");
    }

    private static String subject(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null) {
            return "nobody";
        }
        byte[] claims = Base64.getUrlDecoder().decode(authorization.split("\\.")[1]);
        return new String(claims, StandardCharsets.UTF_8).contains("\"sub\":\"keeper\"") ? "keeper" : "guest";
    }

    private void answer(HttpExchange exchange, String reply) throws IOException {
        asked.add("%s %s %s %s".formatted(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("If-Match"),
                subject(exchange)));
        int status = Integer.parseInt(reply.substring(0, 3));
        String said = reply.substring(4);
        byte[] body = (status < 400 ? said : "{\"code\": \"" + said + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        if (status != 204) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
