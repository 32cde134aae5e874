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
import io.restassured.response.Response;
import jakarta.json.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithIssuer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what of them is believed. */
@QuarkusTest
@WithIssuer
class TokensTest {

    private static final String CALLER = "/api/v1/samples/caller";

    static Stream<String> refused() {
        Token good = Tokens.tjOffice();
        String[] parts = good.toString().split("\\.");
        return Stream.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer x",
                "Bearer a.b.c",
                "Basic dGo6b2ZmaWNl",
                good.toString(),
                good.expired().bearer(),
                good.forged().bearer(),
                good.forAudience("somebody-else").bearer(),
                good.without("aud").bearer(),
                good.issuedBy("https://elsewhere.example").bearer(),
                good.without("iss").bearer(),
                good.without("sub").bearer(),
                good.with("nbf", Instant.now().plusSeconds(600).getEpochSecond()).bearer(),
                good.withHeader("kid", "unknown").forged().bearer(),
                good.withHeader("crit", List.of("exp")).bearer(),
                "Bearer " + good + "x",
                "Bearer " + parts[0] + "." + claims(parts[1], "tj-office", "cc-office") + "." + parts[2],
                "Bearer " + unsigned(parts[1]),
                "Bearer " + keyConfusion(parts[1]));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String authorization) {
        // When
        var answer = given().header("Authorization", authorization).get(CALLER);

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
        given().header("Authorization", Tokens.tjOffice().with("regions", Json.createArrayBuilder().add("120101").addNull().build()).bearer())
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

    private static String claims(String payload, String before, String after) {
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return base64(json.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(String payload) {
        return base64("{\"alg\":\"none\",\"kid\":\"test\"}".getBytes(StandardCharsets.UTF_8)) + "." + payload + ".";
    }

    /** Signed by HMAC with the public key as the secret, in the form in which a careless verifier would use it. */
    private static String keyConfusion(String payload) {
        try {
            String signed =
                    base64("{\"alg\":\"HS256\",\"kid\":\"test\"}".getBytes(StandardCharsets.UTF_8)) + "." + payload;
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKey().getEncoded(), "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicKey publicKey() throws Exception {
        String location = ConfigProvider.getConfig().getValue("mp.jwt.verify.publickey.location", String.class);
        JsonWebKeySet keys = new JsonWebKeySet(Files.readString(Path.of(URI.create(location))));
        return ((PublicJsonWebKey) keys.getJsonWebKeys().getFirst()).getPublicKey();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
