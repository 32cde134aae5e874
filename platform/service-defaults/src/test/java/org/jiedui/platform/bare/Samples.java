package org.jiedui.platform.bare;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiedui.platform.testing.Tokens;

/** Requests to {@link SampleResource}. */
final class Samples {

    static final String PATH = "/api/v1/samples";

    private Samples() {}

    static RequestSpecification asViewer() {
        return given().header("Authorization", Tokens.viewer().bearer());
    }

    static Response post(String json) {
        return post(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Response post(byte[] body) {
        return asViewer().header("Content-Type", "application/json").body(body).post(PATH);
    }

    static Response patch(String json) {
        return asViewer()
                .header("Content-Type", "application/merge-patch+json")
                .body(json.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .patch(PATH + "/1");
    }

    static ValidatableResponse isProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.equalTo(code));
    }
}
