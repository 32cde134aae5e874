package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Wire;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the framework refuses by itself looks like what we refuse. */
@QuarkusTest
@WithIssuer
class FrameworkProblemsTest {

    private static final String BEARER = Tokens.viewer().bearer();

    @TestHTTPResource
    URI server;

    @Test
    void an_unknown_path_is_a_problem() {
        isProblem(as().get("/api/v1/nothing"), 404, "not-found")
                .body("instance", equalTo("/api/v1/nothing"), "type", equalTo("/problems/not-found"));
    }

    @Test
    void an_unknown_path_outside_the_api_is_a_problem_too() {
        isProblem(given().get("/nothing"), 404, "not-found");
    }

    @Test
    void a_method_that_is_not_offered_is_answered_with_those_that_are() {
        isProblem(as().delete("/api/v1/samples"), 405, "method-not-allowed")
                .header("Allow", matchesPattern("(?=.*GET)(?=.*POST)(?=.*HEAD)(?=.*OPTIONS).*"));
    }

    @Test
    void an_unheard_of_method_is_not_offered() {
        isProblem(as().request("BREW", "/api/v1/samples"), 405, "method-not-allowed");
    }

    @Test
    void a_format_that_is_not_offered_is_a_problem_in_json() {
        isProblem(as().accept("text/html").get("/api/v1/samples"), 406, "not-acceptable");
    }

    @Test
    void a_content_type_that_is_not_taken_is_a_problem() {
        isProblem(as().contentType("application/xml").body("<a/>").post("/api/v1/samples"), 415, "unsupported-media-type");
    }

    @Test
    void a_body_without_content_type_is_not_taken() {
        String answer = raw("POST /api/v1/samples HTTP/1.1\r\nContent-Length: 15\r\n", "{\"title\": \"aa\"}");
        assertThat(answer).startsWith("HTTP/1.1 415").contains("\"code\":\"unsupported-media-type\"");
    }

    @Test
    void a_change_in_plain_json_is_not_taken() {
        isProblem(
                as().contentType("application/json").body("{}").patch("/api/v1/samples/1"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource({"Accept,;;;", "Accept,a/b/c", "Content-Type,;;;", "Content-Type,application", "Content-Type,json/{}"})
    void a_media_type_that_cannot_be_read_is_the_clients_fault(String header, String value) {
        String answer = raw(
                "POST /api/v1/samples HTTP/1.1\r\nContent-Length: 2\r\n"
                        + (header.equals("Accept") ? "Content-Type: application/json\r\n" : "")
                        + header + ": " + value + "\r\n",
                "{}");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Accept:\r\n", "Accept: \r\n", "Accept:\r\nAccept:\r\n"})
    void an_accept_that_names_nothing_asks_for_nothing_in_particular(String accept) {
        assertThat(raw("GET /api/v1/samples HTTP/1.1\r\n" + accept, "")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/samples/%zz", "/api/v1/samples/%", "/api/v1/samples?limit=%zz", "/api/v1/samples?limit=%",
        "/api/v1/samples/%c3%28?x", "/api/v1/samples/a\\b|c", "/api/v1/samples?limit=%00",
    })
    void an_address_that_cannot_be_read_is_the_clients_fault(String target) {
        String answer = raw("GET " + target + " HTTP/1.1\r\n", "");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*application/problem\\+json.*");
    }

    @Test
    void a_broken_escape_in_a_path_is_a_bad_request() {
        assertThat(raw("GET /api/v1/samples/%zz HTTP/1.1\r\n", "")).startsWith("HTTP/1.1 400");
    }

    @Test
    void what_is_no_http_is_a_problem() {
        assertUnreadable("BLAH\r\n\r\n", "400", "bad-request");
        assertUnreadable("GET / HTTP/1.1\r\nHost : a\r\n b\0d: x\r\n\r\n", "400", "bad-request");
        assertUnreadable("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", "400", "bad-request");
    }

    @Test
    void an_address_over_the_limit_is_a_problem() {
        assertUnreadable(
                "GET /" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "414", "uri-too-long");
    }

    @Test
    void headers_over_the_limit_are_a_problem() {
        assertUnreadable(
                "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(17_000) + "\r\n\r\n",
                "431",
                "headers-too-large");
    }

    @Test
    void a_defect_says_nothing_but_where_to_look_it_up() {
        isProblem(as().get("/api/v1/samples/failure"), 500, "internal-error")
                .body(not(containsString("SELECT")), not(containsString("IllegalState")), not(containsString("jiedui.")))
                .body("keySet().sort()", equalTo(java.util.List.of("code", "instance", "status", "title", "traceId", "type")));
    }

    @Test
    void a_defect_outside_of_resources_says_no_more() {
        isProblem(given().get("/broken-route"), 500, "internal-error").body(not(containsString("secret")));
    }

    @Test
    void head_is_answered_as_get_without_the_body() {
        as().head("/api/v1/samples/1").then().statusCode(200).header("ETag", "\"3\"").body(equalTo(""));
        as().head("/api/v1/nothing").then().statusCode(404).body(equalTo(""));
    }

    @Test
    void options_tells_the_methods() {
        as().options("/api/v1/samples").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    private static ValidatableResponse isProblem(io.restassured.response.Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body("code", equalTo(code), "status", equalTo(status))
                .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"));
    }

    private void assertUnreadable(String request, String status, String code) {
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.send(request).answer())
                    .matches("(?s)HTTP/1.[01] " + status + ".*")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .containsIgnoringCase("x-content-type-options: nosniff")
                    .contains("\"code\":\"" + code + "\"");
        }
    }

    private String raw(String start, String body) {
        try (Wire wire = Wire.to(server)) {
            return wire.send(start + "Host: a\r\nAuthorization: " + BEARER + "\r\n\r\n" + body).answer();
        }
    }

    private static RequestSpecification as() {
        return given().header("Authorization", BEARER);
    }
}
