package org.jiedui.task.plan;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Plans over HTTP, as the tests need them. */
public final class PlanApi {

    public static final String MERGE_PATCH = "application/merge-patch+json";

    private PlanApi() {}

    public static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }

    /** A code that no other test has. */
    public static String freshCode() {
        return "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase();
    }

    /** A new plan of Tianjin alone, at version 1. */
    public static String newPlan() {
        return newPlan("{\"title\": \"区域协同方案\", \"parties\": [\"120000\"], \"issuer\": \"天津市发展改革委\"}");
    }

    public static String newPlan(String body) {
        return create(Tokens.tjOffice(), body).then().statusCode(201).extract().path("id");
    }

    public static Response create(Token token, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post("/api/v1/plans");
    }

    public static Response patch(Token token, String plan, int version, String body) {
        return as(token)
                .contentType(MERGE_PATCH)
                .header("If-Match", "\"" + version + "\"")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch("/api/v1/plans/" + plan);
    }

    public static Response move(Token token, String plan, int version, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/plans/" + plan + "/transitions");
    }

    public static Response putText(Token token, String plan, int version, String text) {
        return putText(token, plan, version, text.getBytes(StandardCharsets.UTF_8));
    }

    public static Response putText(Token token, String plan, int version, byte[] text) {
        return as(token)
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("If-Match", "\"" + version + "\"")
                .body(text)
                .put("/api/v1/plans/" + plan + "/text");
    }
}
