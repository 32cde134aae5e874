package org.jiedui.project;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiedui.platform.testing.Token;

/** How tests speak to the service: as somebody, over HTTP. */
public final class Api {

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
}
