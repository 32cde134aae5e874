package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.Issuer;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithIssuer;
import org.jiedui.platform.testing.fuzz.TokenAttacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what of them is believed. */
@QuarkusTest
@WithIssuer
class TokensTest {

    private static final String CALLER = "/api/v1/samples/caller";

    @Test
    void no_forged_or_misplaced_token_is_taken_and_nobody_is_asked_about_one() throws IOException {
        new TokenAttacks(RestAssured.port, CALLER).attack(Issuer.ofTests(), Tokens.viewer().toString());
    }

    @Test
    void a_refusal_says_how_to_sign_in_and_nothing_else() {
        // When
        Response answer = caller(Tokens.tjOffice().forged().bearer());

        // Then
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("X-Content-Type-Options", "nosniff")
                .body("code", equalTo("unauthenticated"), "traceId", matchesPattern("[0-9a-f]{32}"));
        assertThat(answer.jsonPath().getMap("$").keySet())
                .containsExactlyInAnyOrder("type", "title", "status", "instance", "code", "traceId");
    }

    @Test
    void nothing_is_told_without_a_token() {
        given().get("/api/v1/samples").then().statusCode(401);
        given().get("/api/v1/nothing").then().statusCode(401);
        given().delete("/api/v1/samples").then().statusCode(401);
        given().contentType("text/html").body("x").post("/api/v1/samples").then().statusCode(401);
        given().contentType("application/json").body(new byte[2 << 20]).post("/api/v1/samples").then().statusCode(401);
    }

    @Test
    void a_token_that_was_taken_before_is_refused_once_it_has_expired() {
        // Given
        String authorization = Tokens.viewer().expiringAt(Instant.now().plusSeconds(5)).bearer();
        caller(authorization).then().statusCode(200);
        caller(authorization).then().statusCode(200);

        // Then
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> caller(authorization).then().statusCode(401));
    }

    @Test
    void a_token_that_was_taken_before_is_refused_when_anything_of_it_is_changed() {
        // Given
        String authorization = Tokens.viewer().bearer();
        caller(authorization).then().statusCode(200);

        // When
        Response answer = caller(authorization.substring(0, authorization.length() - 8) + "AAAAAAAA");

        // Then
        answer.then().statusCode(401);
    }

    private static Response caller(String authorization) {
        return given().header("Authorization", authorization).get(CALLER);
    }

    @Test
    void the_caller_is_who_the_token_names() {
        given().header("Authorization", Tokens.tjDrc().regions("120101", "120102").parks("P").bearer())
                .get(CALLER)
                .then()
                .statusCode(200)
                .body("subject", equalTo("tj-drc"), "roles", containsInAnyOrder("REPORTER"), "city", equalTo("120000"))
                .body("organizations", containsInAnyOrder("TJ-DRC"), "regions", containsInAnyOrder("120101", "120102"))
                .body("parks", containsInAnyOrder("P"));
    }

    @Test
    void claims_of_another_form_give_no_right() {
        given().header(
                        "Authorization",
                        Tokens.tjOffice()
                                .with("city", List.of("120000"))
                                .with("organizations", List.of(7, true, List.of("TJ-DRC"), Map.of("code", "TJ-DRC"), "REAL"))
                                .with("regions", Map.of("120101", true))
                                .with("parks", "ONE")
                                .bearer())
                .get(CALLER)
                .then()
                .statusCode(200)
                .body("city", nullValue(), "organizations", containsInAnyOrder("REAL"), "regions", empty())
                .body("parks", containsInAnyOrder("ONE"));
    }

    @Test
    void a_null_among_the_claims_is_no_failure() {
        given().header(
                        "Authorization",
                        Tokens.tjOffice().with("regions", Arrays.asList("120101", null)).bearer())
                .get(CALLER)
                .then()
                .statusCode(200)
                .body("regions", containsInAnyOrder("120101"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "unknown", "text", "numbers"})
    void a_token_without_a_role_that_we_know_gives_none(String form) {
        Token token =
                switch (form) {
                    case "none" -> Token.of("nobody");
                    case "unknown" -> Token.of("nobody").roles("emperor");
                    case "text" -> Token.of("nobody").with("groups", "emperor");
                    default -> Token.of("nobody").with("groups", List.of(7, 8));
                };
        given().header("Authorization", token.bearer())
                .get(CALLER)
                .then()
                .statusCode(200)
                .body("subject", equalTo("nobody"), "roles", empty());
    }
}
