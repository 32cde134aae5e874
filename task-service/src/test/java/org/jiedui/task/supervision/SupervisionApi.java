package org.jiedui.task.supervision;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** Supervision over HTTP, as the tests need it. */
final class SupervisionApi {

    static final String RULES = "/api/v1/supervision-rules";
    static final String TASKS = "/api/v1/tasks";

    private SupervisionApi() {}

    static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }

    static Response post(Token token, String path, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post(path);
    }

    static Response patch(Token token, String path, int version, String body) {
        return as(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path);
    }

    /** An assigned task of Tianjin's office, led by TJ-DRC, at version 2. */
    static String newRunningTask(String fields) {
        String task = post(
                        Tokens.tjOffice(),
                        TASKS,
                        "{\"title\": \"共建园区\", \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]"
                                + fields + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(task, 1, "ASSIGNED");
        return task;
    }

    static void move(String task, int version, String to) {
        as(Tokens.tjOffice())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"" + to + "\", \"reason\": \"如此安排\"}")
                .post(TASKS + "/" + task + "/transitions")
                .then()
                .statusCode(200);
    }

    static String newCode() {
        return "R-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
    }

    static Response judge(Token token, String day) {
        return post(token, "/api/v1/judgements", "{\"day\": \"" + day + "\"}");
    }

    /** Has an office judge a day, and waits until it is judged. */
    static Response judged(Token office, String day) {
        String job = judge(office, day).then().statusCode(202).extract().header("Location");
        String path = job.substring(job.indexOf("/api"));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> as(office).get(path), answer -> answer.<String>path("status").equals("SUCCEEDED"));
    }
}
