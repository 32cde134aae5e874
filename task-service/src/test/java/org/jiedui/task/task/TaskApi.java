package org.jiedui.task.task;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Tasks over HTTP, as the tests need them. */
public final class TaskApi {

    public static final String TASKS = "/api/v1/tasks";
    private static final String BEGUN = "{\"title\": \"共建园区\", \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]%s}";

    private TaskApi() {}

    public static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }

    static Response create(Token token, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post(TASKS);
    }

    /** The id of a new task of Tianjin's office, at version 1. */
    public static String newTask(String body) {
        return create(Tokens.tjOffice(), body).then().statusCode(201).extract().path("id");
    }

    public static String newTask() {
        return newTask("{\"title\": \"共建园区\"}");
    }

    /** One that TJ-DRC leads, with further fields such as {@code , "confidential": true}. */
    public static String newLedTask(String fields) {
        return newTask(BEGUN.formatted(fields));
    }

    /** A task under another. */
    public static String newChild(String parent, String fields) {
        return newTask("{\"title\": \"子任务\", \"parentId\": \"" + parent + "\"" + fields + "}");
    }

    public static Response get(Token token, String task) {
        return as(token).get(TASKS + "/" + task);
    }

    static Response list(Token token, String query) {
        return as(token).get(TASKS + "?" + query);
    }

    public static Response patch(Token token, String task, int version, String body) {
        return as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .patch(TASKS + "/" + task);
    }

    public static Response move(Token token, String task, int version, String to) {
        return moveBecause(token, task, version, to, null);
    }

    public static Response moveBecause(Token token, String task, int version, String to, String reason) {
        String because = reason == null ? "" : ", \"reason\": \"" + reason + "\"";
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"" + to + "\"" + because + "}")
                .post(TASKS + "/" + task + "/transitions");
    }

    /** @param query such as {@code ?partial=true} */
    static Response batch(Token token, String query, String... items) {
        return as(token)
                .contentType("application/json; charset=UTF-8")
                .body("{\"items\": [" + String.join(",", items) + "]}")
                .post(TASKS + "/batch" + query);
    }

    /** Moves a task of Tianjin's office through these states, from version 1. */
    public static void walk(String task, String... states) {
        int version = 1;
        for (String state : states) {
            moveBecause(Tokens.tjOffice(), task, version++, state, "如此安排").then().statusCode(200);
        }
    }

    public static Response remove(Token token, String task, int version) {
        return as(token).header("If-Match", "\"" + version + "\"").delete(TASKS + "/" + task);
    }

    /** A plan of these parties, made by the office of the first. */
    public static String newPlan(Token office, String... parties) {
        return as(office)
                .contentType(ContentType.JSON)
                .body("{\"title\": \"实施方案\", \"parties\": [\"" + String.join("\", \"", parties) + "\"]}")
                .post("/api/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A word that no other test has in its titles. */
    static String mark() {
        return UUID.randomUUID().toString();
    }
}
