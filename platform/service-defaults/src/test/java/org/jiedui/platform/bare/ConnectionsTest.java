package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.platform.bare.Samples.PATH;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Wire;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;

/** What a connection may do to the server. Limits are a second or so here. */
@QuarkusTest
@WithIssuer
class ConnectionsTest {

    private static final Duration LIMIT = Duration.ofMillis(1_500);
    private static final Duration IDLE = Duration.ofSeconds(4);
    private static final String AUTHORIZED =
            " HTTP/1.1\r\nHost: a\r\nAuthorization: " + Tokens.viewer().bearer() + "\r\n";

    private static final String UPLOAD = "Content-Type: multipart/form-data; boundary=x\r\n";

    @TestHTTPResource
    URI server;

    @Test
    void who_says_nothing_is_closed() {
        try (Wire wire = Wire.to(server)) {
            closedInTime(wire, Instant.now(), LIMIT);
        }
    }

    @Test
    void headers_that_drip_are_closed() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            drip(wire, "GET / HTTP/1.1\r\nHost: a\r\nX: ");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void a_body_that_drips_is_closed() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n");
            drip(wire, "{\"title\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void an_upload_may_be_slow_as_long_as_something_comes() {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + "/uploads" + AUTHORIZED + UPLOAD + "Content-Length: 16\r\n\r\n");
            drip(wire, "a"); // for 3 seconds
            assertThat(wire.answer()).startsWith("HTTP/1.1 200").endsWith("read 16 and kept 0");
        }
    }

    @Test
    void an_upload_of_which_nothing_comes_is_closed() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + "/uploads" + AUTHORIZED + UPLOAD + "Content-Length: 9000\r\n\r\naaa");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void a_body_in_chunks_that_drip_is_closed() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            drip(wire, "1\r\n{\r\n", "1\r\n \r\n");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void an_upload_that_drips_for_ever_is_closed() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + "/uploads" + AUTHORIZED + UPLOAD + "Content-Length: 9000\r\n\r\n");
            drip(wire, "a");
            closedInTime(wire, begun, Duration.ofSeconds(5));
        }
    }

    @Test
    void a_body_that_stops_in_the_middle_is_closed() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nContent-Length: 9000\r\n\r\n{");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void an_upload_that_nobody_wants_gets_no_more_time_than_others() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + "/nowhere/uploads" + AUTHORIZED + UPLOAD + "Content-Length: 9000\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 404");
            drip(wire, "a");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void who_leaves_in_the_middle_of_a_request_is_let_go() {
        for (String begun : new String[] {"GET / HTT", "POST " + PATH + AUTHORIZED + "Content-Length: 9000\r\n\r\n{"}) {
            try (Wire wire = Wire.to(server)) {
                wire.send(begun).finish();
                assertThat(wire.closedByServer()).isTrue();
            }
        }
    }

    @Test
    void who_asks_for_much_and_reads_nothing_is_closed() throws InterruptedException {
        // Given
        int size = 1 << 20;
        int times = 24;
        try (Wire wire = Wire.to(server)) {
            String head = "PUT " + PATH + "/1/text" + AUTHORIZED + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
                    + size + "\r\n\r\n";
            // When
            Thread.ofVirtual().start(() -> sendUntilClosed(wire, (head + " ".repeat(size)).repeat(times)));
            Thread.sleep(IDLE.plusSeconds(3));
            // Then
            assertThat(wire.bytesUntilClosed()).isLessThan((long) size * times);
        }
    }

    @Test
    void asking_whether_to_go_on_wins_no_time() {
        try (Wire wire = Wire.to(server)) {
            Instant begun = Instant.now();
            wire.send("POST " + PATH + AUTHORIZED
                    + "Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 100");
            drip(wire, "{\"title\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void a_second_request_that_drips_is_closed_as_the_first_would_be() {
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.send("GET " + PATH + AUTHORIZED + "\r\n").answer()).startsWith("HTTP/1.1 200");
            Instant begun = Instant.now();
            drip(wire, "GET " + PATH + " HTTP/1.1\r\nHost: a\r\nX: ");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void between_two_requests_a_connection_may_rest() throws InterruptedException {
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.send("GET " + PATH + AUTHORIZED + "\r\n").answer()).startsWith("HTTP/1.1 200");
            Thread.sleep(LIMIT.plusSeconds(1));
            assertThat(wire.send("GET " + PATH + AUTHORIZED + "\r\n").answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void what_is_not_answered_in_time_is_given_up() {
        try (Wire wire = Wire.to(server)) {
            wire.send("GET " + PATH + "/late" + AUTHORIZED + "\r\n");
            assertThat(wire.answer())
                    .startsWith("HTTP/1.1 503")
                    .containsIgnoringCase("retry-after: 2")
                    .contains("\"code\":\"service-unavailable\"", "\"instance\":\"/api/v1/samples/late\"");
            assertThat(wire.closedByServer()).isTrue();
        }
    }

    @Test
    void each_of_several_requests_sent_at_once_has_its_own_time() {
        try (Wire wire = Wire.to(server)) {
            wire.send(("GET " + PATH + "/pause" + AUTHORIZED + "\r\n").repeat(3));
            for (int i = 0; i < 3; i++) {
                assertThat(wire.answer()).startsWith("HTTP/1.1 200");
            }
        }
    }

    @Test
    void a_stream_may_last() {
        try (Wire wire = Wire.to(server)) {
            wire.send("GET " + PATH + "/stream" + AUTHORIZED + "Accept: text/event-stream\r\nConnection: close\r\n\r\n");
            assertThat(wire.everything()).contains("tick 0").contains("tick 9");
        }
    }

    @Test
    void a_body_of_exactly_the_limit_is_read() {
        assertThat(postOf(1 << 20, "application/json")).startsWith("HTTP/1.1 422").contains("#/title");
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_sent() {
        for (long size : new long[] {(1 << 20) + 1, 30 << 20, Long.MAX_VALUE}) {
            try (Wire wire = Wire.to(server)) {
                wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nContent-Length: " + size
                        + "\r\n\r\n");
                assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
            }
        }
    }

    @Test
    void a_length_beyond_all_numbers_is_refused() {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nContent-Length: "
                    + "9".repeat(30) + "\r\n\r\n");
            assertThat(wire.answer()).matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*");
        }
    }

    @Test
    void whoever_goes_on_sending_a_body_over_the_limit_is_closed_in_time() {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nContent-Length: 9000000\r\n\r\n");
            wire.answer();
            Instant begun = Instant.now();
            drip(wire, "a");
            closedInTime(wire, begun, LIMIT);
        }
    }

    @Test
    void who_sends_a_body_over_the_limit_at_once_hears_why_it_was_refused() {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: application/json\r\nContent-Length: 10000000\r\n\r\n");
            wire.send(" ".repeat(10_000_000));
            assertThat(wire.answer())
                    .startsWith("HTTP/1.1 413")
                    .contains("\"code\":\"too-large\"")
                    .containsIgnoringCase("x-content-type-options: nosniff");
            assertThat(wire.send("GET " + PATH + AUTHORIZED + "\r\n").answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_body_that_does_not_tell_its_length_is_refused_once_it_is_over_the_limit() {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + AUTHORIZED
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 17; i++) {
                wire.send(chunk);
            }
            assertThat(wire.answer()).startsWith("HTTP/1.1 413").contains("\"code\":\"too-large\"");
            assertThat(wire.send("0\r\n\r\nGET " + PATH + AUTHORIZED + "\r\n").answer()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void a_length_and_chunks_together_are_refused() {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + AUTHORIZED
                    + "Content-Type: application/json\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
            assertThat(wire.answer()).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void text_comes_through_byte_for_byte() {
        String text = "第一条\r\n\t“引号”😀\u0001\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Wire wire = Wire.to(server)) {
            wire.send("PUT " + PATH + "/1/text" + AUTHORIZED + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: "
                            + bytes.length + "\r\n\r\n")
                    .send(bytes);
            assertThat(wire.answer()).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n" + text);
        }
    }

    private String postOf(int size, String contentType) {
        try (Wire wire = Wire.to(server)) {
            wire.send("POST " + PATH + AUTHORIZED + "Content-Type: " + contentType + "\r\nContent-Length: " + size
                    + "\r\n\r\n");
            wire.send("{}" + " ".repeat(size - 2));
            return wire.answer();
        }
    }

    private static void sendUntilClosed(Wire wire, String all) {
        try {
            wire.send(all);
        } catch (RuntimeException closed) {
            // as it should be
        }
    }

    private static void drip(Wire wire, String start) {
        drip(wire, start, "a");
    }

    /** A piece every 200 ms, until nobody takes any more. */
    private static void drip(Wire wire, String start, String piece) {
        wire.send(start);
        Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 60; i++) {
                    Thread.sleep(200);
                    wire.send(piece);
                }
            } catch (RuntimeException | InterruptedException closed) {
                // as it should be
            }
        });
    }

    private static void closedInTime(Wire wire, Instant begun, Duration limit) {
        assertThat(wire.closedByServer()).isTrue();
        assertThat(Duration.between(begun, Instant.now())).isBetween(limit.minusMillis(100), limit.plusSeconds(3));
    }
}
