package org.jiedui.pairing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.platform.testing.Token;

/** How tests speak to the service: as somebody, over HTTP. */
public final class Api {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Api() {}

    public static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }

    public static ValidatableResponse post(Token token, String path, String body) {
        return as(token).contentType("application/json").body(body).post("/api/v1" + path).then();
    }

    public static ValidatableResponse patch(Token token, String path, int version, String body) {
        return as(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/api/v1" + path)
                .then();
    }

    public static ValidatableResponse get(Token token, String path) {
        return as(token).get("/api/v1" + path).then();
    }

    public static ValidatableResponse delete(Token token, String path, int version) {
        return as(token)
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1" + path)
                .then();
    }

    /** A code that no other test has; tests keep apart by it, since all share one database. */
    public static String freshCode(String prefix) {
        return prefix + "-T" + NUMBER.incrementAndGet();
    }
}
