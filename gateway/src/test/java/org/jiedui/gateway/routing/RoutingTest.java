package org.jiedui.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.jiedui.gateway.Api.as;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class RoutingTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tasks, task",
        "/api/v1/plans/TC-2018/clauses?q=%E6%B4%A5%20x&count=true, task",
        "/api/v1/regions/120104, pairing",
        "/api/v1/organizations/resolution?name=%E5%B8%82%E5%86%9C%E5%A7%94&city=120000, pairing",
        "/api/v1/rounds, evaluation",
        "/api/v1/jobs/evaluation.0197, evaluation",
        "/api/v1/jobs/task.0197/transitions, task",
        "/api/v1/operations/pairing-service/republications, pairing",
    })
    void a_resource_is_answered_by_its_service_under_the_path_that_was_asked_for(String path, String service) {
        given().urlEncodingEnabled(false)
                .header("Authorization", Tokens.viewer().bearer())
                .get(path)
                .then()
                .statusCode(200)
                .body("service", equalTo(service), "uri", equalTo(path));
    }

    @Test
    void the_answer_comes_back_byte_for_byte_with_its_headers() {
        Response answer = as(Tokens.viewer()).get("/api/v1/tasks/bytes");
        assertThat(answer.asByteArray()).containsExactly(0, 1, 2, 0xff, 0xfe);
        answer.then()
                .header("ETag", "\"7\"")
                .header("Content-Type", "application/octet-stream")
                .header("Content-Length", "5")
                .header("X-Between-Neighbours", nullValue())
                .header("X-Content-Type-Options", "nosniff");
        as(Tokens.viewer()).delete("/api/v1/tasks/nothing").then().statusCode(204);
    }

    @Test
    void the_format_and_the_language_asked_for_go_along_and_a_head_comes_back_without_its_body() {
        as(Tokens.viewer())
                .header("Accept", "text/csv;q=0.9, application/json;q=0.1")
                .header("Accept-Language", "en")
                .get("/api/v1/tasks")
                .then()
                .body("headers.accept", contains("text/csv;q=0.9, application/json;q=0.1"))
                .body("headers.'accept-language'", contains("en"));
        as(Tokens.viewer())
                .head("/api/v1/tasks/bytes")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header("Content-Length", "5")
                .body(equalTo(""));
    }

    @Test
    void token_trace_and_precondition_go_along_and_what_is_between_neighbours_does_not() {
        Token token = Tokens.tjOffice();
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("Authorization", token.bearer())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("If-Match", "\"3\"")
                .header("X-Forwarded-For", "10.9.8.7")
                .header("Connection", "keep-alive, X-Mine")
                .header("X-Mine", "1")
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"治理\"}".getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/tasks/T-1")
                .then()
                .statusCode(200)
                .body("method", equalTo("PATCH"), "body", equalTo("{\"title\": \"治理\"}"))
                .body("headers.if-match[0]", equalTo("\"3\""))
                .body("headers.authorization[0]", startsWith("Bearer "))
                .body("headers.traceparent", hasSize(1), "headers.traceparent[0]", containsString(trace))
                .body("headers.x-forwarded-for[0]", matchesRegex("127\\.0\\.0\\.1|0:0:0:0:0:0:0:1.*|::1"))
                .body("headers.x-forwarded-host[0]", containsString(":"))
                .body("headers", not(hasKey("x-mine")));
    }

    @Test
    void without_a_valid_token_not_even_a_path_is_known() {
        for (String path : new String[] {"/api/v1/tasks", "/api/v1/nothing-here", "/api/v1/overview"}) {
            given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        }
        for (Token bad : new Token[] {Tokens.viewer().expired(), Tokens.viewer().forged()}) {
            as(bad).get("/api/v1/tasks").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/villages", "/api/v1/jobs", "/api/v1/jobs/village.0197", "/api/v1/jobs/taskforce"})
    void a_path_that_belongs_to_nobody_is_not_found(String path) {
        as(Tokens.viewer())
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"), "instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tasks/..%2f..%2fq/metrics",
                "/api/v1/tasks/%2e%2e/regions",
                "/api/v1/tasks/../regions",
                "/api/v1//tasks",
                "/api/v1/tasks;x=1/regions",
                "/api/v1/tasks/a%5cb",
                "/api/v1/tasks/%252e",
                "/api/v1/tasks/%00",
            })
    void a_path_that_could_be_read_in_two_ways_is_refused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nAuthorization: " + Tokens.viewer().bearer() + "\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"code\":\"bad-request\"");
    }

    @Test
    void a_service_that_is_away_is_told_within_the_deadline() {
        Response answer = as(Tokens.viewer()).get("/api/v1/projects");
        answer.then()
                .statusCode(503)
                .header("Retry-After", "2")
                .header("Cache-Control", "no-store")
                .body("code", equalTo("service-unavailable"), "detail", containsString("project-service"));
        assertThat(answer.time()).isLessThan(3_000);
    }

    @Test
    void a_service_that_says_nothing_is_given_up_before_ten_seconds_are_over() {
        Response answer = as(Tokens.viewer()).get("/api/v1/rounds/silent-" + UUID.randomUUID());
        answer.then().statusCode(503).body("code", equalTo("service-unavailable"));
        assertThat(answer.time()).isBetween(1_900L, 4_000L);
    }

    @Test
    void a_read_is_tried_once_more_when_the_connection_is_lost_or_the_service_says_503() {
        for (String behaviour : new String[] {"hang-up-once-", "unavailable-once-"}) {
            as(Tokens.viewer())
                    .get("/api/v1/regions/" + behaviour + UUID.randomUUID())
                    .then()
                    .statusCode(200)
                    .body("times", equalTo(2));
        }
        as(Tokens.viewer())
                .get("/api/v1/regions/unavailable-" + UUID.randomUUID())
                .then()
                .statusCode(503)
                .header("Retry-After", "7")
                .body("times", equalTo(2));
    }

    @Test
    void a_write_is_tried_once_more_only_with_an_idempotency_key() {
        as(Tokens.tjOffice())
                .header("Idempotency-Key", "k-1")
                .body("{\"name\": \"和平区\"}".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/regions/hang-up-once-" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("times", equalTo(2), "body", equalTo("{\"name\": \"和平区\"}"));
        String path = "/api/v1/regions/hang-up-once-" + UUID.randomUUID();
        as(Tokens.tjOffice())
                .header("Accept-Language", "en")
                .body("{}")
                .post(path)
                .then()
                .statusCode(503)
                .body("detail", containsString("whether the request took effect is unknown"));
        as(Tokens.tjOffice()).body("{}").post(path).then().statusCode(200).body("times", equalTo(2));
    }

    @Test
    void what_has_taken_half_the_time_that_there_is_is_not_tried_once_more() {
        as(Tokens.tjOffice())
                .header("Idempotency-Key", "k-2")
                .body("{}")
                .post("/api/v1/regions/unavailable-late-" + UUID.randomUUID())
                .then()
                .statusCode(503)
                .header("Retry-After", "7")
                .body("times", equalTo(1));
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_a_whole_one() throws IOException {
        String answer = raw("GET /api/v1/tasks/breaks-off HTTP/1.1\r\nAuthorization: " + Tokens.viewer().bearer() + "\r\n");
        assertThat(answer).containsIgnoringCase("content-length: 1000").endsWith("a beginning");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_its_length_is_told_or_not() throws IOException {
        byte[] most = new byte[1024 * 1024];
        as(Tokens.tjOffice()).body(most).post("/api/v1/tasks").then().statusCode(200).body("length", equalTo(1024 * 1024));
        as(Tokens.tjOffice())
                .body(new byte[1024 * 1024 + 1])
                .post("/api/v1/tasks")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
        String chunk = "80000\r\n" + "x".repeat(0x80000) + "\r\n";
        assertThat(raw("POST /api/v1/tasks HTTP/1.1\r\nTransfer-Encoding: chunked\r\nAuthorization: "
                        + Tokens.tjOffice().bearer() + "\r\n", chunk + chunk + chunk + "0\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"code\":\"too-large\"");
    }

    @Test
    void a_file_may_be_larger() {
        Response answer = as(Tokens.tjOffice())
                .contentType("multipart/form-data; boundary=x")
                .body(new byte[3 * 1024 * 1024])
                .post("/api/v1/tasks/T-1/attachments");
        answer.then().statusCode(200).body("length", equalTo(3 * 1024 * 1024));
        assertThat(answer.time()).isLessThan(3_000);
    }

    @Test
    void a_sheet_is_an_upload_too() {
        as(Tokens.tjOffice())
                .header("Content-Type", "text/csv; charset=gb18030")
                .body(new byte[2 * 1024 * 1024])
                .post("/api/v1/tasks/import")
                .then()
                .statusCode(200)
                .body("length", equalTo(2 * 1024 * 1024));
    }

    @Test
    void a_service_that_fails_again_and_again_is_left_alone_for_a_while() {
        for (int i = 0; i < 25; i++) {
            as(Tokens.viewer()).get("/api/v1/schemes/hang-up").then().statusCode(503);
        }
        as(Tokens.viewer()).get("/api/v1/schemes/echo").then().statusCode(503);
        as(Tokens.viewer()).get("/api/v1/overview").then().statusCode(200);
        await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        as(Tokens.viewer()).get("/api/v1/schemes/echo").then().statusCode(200));
    }

    private static String raw(String head) throws IOException {
        return raw(head, "");
    }

    /** Sends what no client library would send. */
    private static String raw(String head, String body) throws IOException {
        URI url = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(5_000);
            byte[] request = (head + "Host: localhost\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
