package org.jiedui.platform.testing.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedui.platform.testing.Issuer;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attack that nothing could stand up to, or everything, is worth nothing: each way of giving in is found. */
class TokenAttacksTest {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");
    private static final String PROBLEM =
            """
            {"type": "/problems/x", "title": "x", "status": %d, "code": "x", "instance": "/", "traceId": "1"}
            """;

    private final String good = Tokens.viewer().toString();
    private HttpServer server;
    /** Whether a request is let in. */
    private Predicate<HttpExchange> gate = this::strict;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_application_that_takes_good_tokens_only_passes() {
        assertThatCode(this::attack).doesNotThrowAnyException();
    }

    @Test
    void one_that_takes_tokens_without_a_signature_is_found() {
        gate = exchange -> strict(exchange) || part(exchange, 0).contains("\"none\"");
        assertThatThrownBy(this::attack).hasMessageContaining("algorithm 'none': answered 200");
    }

    @Test
    void one_that_takes_what_a_stranger_signed_with_a_key_in_the_token_is_found() {
        gate = exchange -> strict(exchange) || part(exchange, 0).contains("\"jwk\"");
        assertThatThrownBy(this::attack).hasMessageContaining("a stranger's with jwk: answered 200");
    }

    @Test
    void one_that_takes_the_end_of_a_token_for_nothing_is_found() {
        gate = exchange -> strict(exchange) || part(exchange, 1).contains("\"exp\":0");
        assertThatThrownBy(this::attack).hasMessageContaining("expired long ago: answered 200");
    }

    @Test
    void one_that_takes_a_token_from_the_address_is_found() {
        gate = exchange -> strict(exchange) || exchange.getRequestURI().toString().contains("access_token=" + good);
        assertThatThrownBy(this::attack).hasMessageContaining("in the query as access_token: answered 200");
    }

    @Test
    void one_that_takes_the_first_of_two_headers_is_found() {
        gate = exchange -> authorizations(exchange).stream().findFirst().orElse("").equals("Bearer " + good);
        assertThatThrownBy(this::attack).hasMessageContaining("two, the good one first: answered 200");
    }

    @Test
    void one_that_asks_the_address_that_a_token_names_is_found() {
        gate = exchange -> {
            Matcher address = ADDRESS.matcher(part(exchange, 0));
            if (address.find()) {
                ask(Integer.parseInt(address.group(1)));
            }
            return strict(exchange);
        };
        assertThatThrownBy(this::attack).hasMessageContaining("has asked the address that a token named");
    }

    @Test
    void one_that_lets_nobody_in_at_all_is_found() {
        gate = exchange -> false;
        assertThatThrownBy(this::attack).hasMessageContaining("a good token: answered 401");
    }

    private void attack() throws IOException {
        new TokenAttacks(server.getAddress().getPort(), "/").attack(Issuer.ofTests(), good);
    }

    private boolean strict(HttpExchange exchange) {
        return authorizations(exchange).equals(List.of("Bearer " + good));
    }

    private static List<String> authorizations(HttpExchange exchange) {
        return exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
    }

    /** The header of the token that was sent, or its claims, as text. */
    private static String part(HttpExchange exchange, int index) {
        String token = authorizations(exchange).stream().findFirst().orElse("").replaceFirst("Bearer ", "");
        String[] parts = token.split("\\.");
        try {
            return parts.length > index ? new String(Base64.getUrlDecoder().decode(parts[index]), StandardCharsets.UTF_8) : "";
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static void ask(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean large = authorizations(exchange).stream().anyMatch(value -> value.length() > 20_000);
        int status = large ? 431 : gate.test(exchange) ? 200 : 401;
        byte[] body = PROBLEM.formatted(status).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
