package org.jiedui.gateway.admission;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.jiedui.gateway.Api.as;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.jiedui.gateway.GatewayTest;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class VerifiedTokensTest {

    @Test
    void a_token_that_was_taken_before_is_refused_once_it_has_expired() {
        String bearer = Tokens.viewer().expiringAt(Instant.now().plusSeconds(4)).bearer();
        overview(bearer).then().statusCode(200);
        overview(bearer).then().statusCode(200);
        await().atMost(Duration.ofSeconds(8))
                .untilAsserted(() -> overview(bearer).then().statusCode(401));
    }

    @Test
    void a_token_that_was_taken_before_is_refused_when_anything_of_it_is_changed() {
        String bearer = Tokens.viewer().bearer();
        overview(bearer).then().statusCode(200);
        overview(bearer.substring(0, bearer.length() - 8) + "AAAAAAAA").then().statusCode(401);
    }

    /** The very same token each time: making one anew gives it another id. */
    private static Response overview(String bearer) {
        return given().header("Authorization", bearer).get("/api/v1/overview");
    }

    @Test
    void what_one_caller_was_answered_is_not_given_to_one_who_may_see_less() {
        for (int time = 0; time < 3; time++) {
            as(Tokens.viewer()).get("/api/v1/overview").then().statusCode(200);
            as(Tokens.operator()).get("/api/v1/overview").then().statusCode(403);
            as(Token.of("nobody")).get("/api/v1/overview").then().statusCode(403);
        }
    }
}
