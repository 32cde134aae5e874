package org.jiedui.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.newLedTask;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes of tasks. */
@QuarkusTest
@WithEngines(database = "task")
class TaskChangeApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_patch_changes_what_it_names_and_clears_with_null() {
        // Given
        String task = newTask("{\"title\": \"共建园区\", \"dueOn\": \"2030-12-31\", \"tags\": [\"拓展区\"], \"weight\": 100}");
        // When
        Response patched = patch(Tokens.tjOffice(), task, 1, "{\"title\": \"共建产业园\", \"dueOn\": null}");
        // Then
        patched.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("共建产业园"))
                .body("dueOn", nullValue())
                .body("tags", contains("拓展区"))
                .body("weight", equalTo(100));
    }

    @Test
    void a_patch_that_changes_nothing_keeps_the_version() {
        String task = newTask("{\"title\": \"共建园区\", \"weight\": 8, \"span\": {\"start\": 1, \"end\": 2}}");
        // When
        Response patched = patch(Tokens.tjOffice(), task, 1, "{\"title\": \"共建园区\", \"weight\": 8.000}");
        // Then
        patched.then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void what_the_server_keeps_cannot_be_patched() {
        String task = newTask();
        // When
        Response refused = patch(
                Tokens.tjOffice(),
                task,
                1,
                "{\"status\": \"COMPLETED\", \"progress\": 100, \"light\": \"RED\", \"code\": \"OTHER\", \"version\": 9}");
        // Then
        refused.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/status", "#/progress", "#/light", "#/code", "#/version"))
                .body("errors.code.unique()", contains("read-only"));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String task = newTask();
        patch(Tokens.tjOffice(), task, 1, "{\"title\": \"共建产业园\"}").then().statusCode(200);
        // When
        Response stale = patch(Tokens.tjOffice(), task, 1, "{\"title\": \"旧\"}");
        Response without = as(Tokens.tjOffice())
                .contentType("application/merge-patch+json")
                .body("{\"title\": \"旧\"}")
                .patch(TASKS + "/" + task);
        Response plainJson = as(Tokens.tjOffice())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"2\"")
                .body("{\"title\": \"旧\"}")
                .patch(TASKS + "/" + task);
        // Then
        stale.then().statusCode(412).header("ETag", "\"2\"").body("code", equalTo("version-conflict"));
        without.then().statusCode(428).body("code", equalTo("precondition-required"));
        plainJson.then().statusCode(415);
    }

    @Test
    void somebody_keeps_leading_a_task_that_is_under_way() {
        String task = newLedTask("");
        TaskApi.walk(task, "ASSIGNED");
        // When
        Response refused = patch(Tokens.tjOffice(), task, 2, "{\"assignments\": []}");
        // Then
        refused.then().statusCode(422).body("errors.code", contains("lead-required"));
    }
}
