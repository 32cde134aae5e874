package org.jiedui.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.get;
import static org.jiedui.task.task.TaskApi.move;
import static org.jiedui.task.task.TaskApi.moveBecause;
import static org.jiedui.task.task.TaskApi.newChild;
import static org.jiedui.task.task.TaskApi.newLedTask;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.walk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class TaskTransitionApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_task_goes_from_draft_to_completion() {
        // Given
        String task = newLedTask("");
        // When
        walk(task, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "COMPLETED");
        // Then
        get(Tokens.tjOffice(), task)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("version", equalTo(5))
                .body("allowedTransitions", empty());
    }

    @Test
    void a_wrong_move_is_refused_and_the_right_ones_are_named() {
        String task = newLedTask("");
        // When
        Response refused = move(Tokens.tjOffice(), task, 1, "COMPLETED");
        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("transition-not-allowed"))
                .body("allowed", contains("ASSIGNED", "SUSPENDED", "CANCELLED"));
    }

    @Test
    void nobody_is_assigned_to_a_task_that_nobody_leads() {
        String task = newTask("{\"title\": \"共建园区\", \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"SUPPORT\"}]}");
        // When
        Response refused = move(Tokens.tjOffice(), task, 1, "ASSIGNED");
        // Then
        refused.then().statusCode(409).body("code", equalTo("lead-required"));
        get(Tokens.tjOffice(), task).then().body("version", equalTo(1));
    }

    @Test
    void a_parent_waits_for_its_children() {
        // Given
        String parent = newLedTask("");
        String open = newChild(parent, "");
        String cancelled = newChild(parent, "");
        moveBecause(Tokens.tjOffice(), cancelled, 1, "CANCELLED", "并入他项").then().statusCode(200);
        walk(parent, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE");
        // When
        Response refused = move(Tokens.tjOffice(), parent, 4, "COMPLETED");
        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("children-open"))
                .body("children.id", contains(open))
                .body("children.name", contains("子任务"));
        moveBecause(Tokens.tjOffice(), open, 1, "CANCELLED", "不再需要").then().statusCode(200);
        move(Tokens.tjOffice(), parent, 4, "COMPLETED").then().statusCode(200);
    }

    @Test
    void nothing_comes_under_a_closed_task() {
        String parent = newTask();
        moveBecause(Tokens.tjOffice(), parent, 1, "CANCELLED", "不再需要").then().statusCode(200);
        // When
        Response refused =
                TaskApi.create(Tokens.tjOffice(), "{\"title\": \"子任务\", \"parentId\": \"" + parent + "\"}");
        // Then
        refused.then().statusCode(409).body("code", equalTo("parent-closed"));
    }

    @Test
    void what_stops_ends_or_sends_back_is_explained() {
        String task = newLedTask("");
        walk(task, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE");
        for (String to : new String[] {"SUSPENDED", "CANCELLED", "IN_PROGRESS"}) {
            // When
            Response refused = moveBecause(Tokens.tjOffice(), task, 4, to, " ");
            // Then
            refused.then()
                    .statusCode(422)
                    .body("errors.pointer", contains("#/reason"))
                    .body("errors.code", contains("required"));
        }
        moveBecause(Tokens.tjOffice(), task, 4, "IN_PROGRESS", "材料不全")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void a_suspended_task_names_the_way_back() {
        String task = newLedTask("");
        walk(task, "ASSIGNED", "IN_PROGRESS", "SUSPENDED");
        // When
        Response suspended = get(Tokens.tjOffice(), task);
        // Then
        suspended.then()
                .body("suspendedFrom", equalTo("IN_PROGRESS"))
                .body("allowedTransitions", contains("IN_PROGRESS", "CANCELLED"));
        move(Tokens.tjOffice(), task, 4, "ASSIGNED")
                .then()
                .statusCode(409)
                .body("allowed", contains("IN_PROGRESS", "CANCELLED"));
        move(Tokens.tjOffice(), task, 4, "IN_PROGRESS")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"))
                .body("suspendedFrom", nullValue());
    }

    @Test
    void a_unit_that_leads_begins_the_work_and_hands_it_in_and_does_nothing_else() {
        // Given
        String task = newLedTask("");
        move(Tokens.tjDrc(), task, 1, "ASSIGNED").then().statusCode(403);
        walk(task, "ASSIGNED");
        // Then
        get(Tokens.tjDrc(), task).then().body("allowedTransitions", contains("IN_PROGRESS"));
        moveBecause(Tokens.tjDrc(), task, 2, "CANCELLED", "不做了").then().statusCode(403);
        move(Tokens.tjDrc(), task, 2, "IN_ACCEPTANCE")
                .then()
                .statusCode(409)
                .body("allowed", contains("IN_PROGRESS"));
        // When
        move(Tokens.tjDrc(), task, 2, "IN_PROGRESS").then().statusCode(200);
        move(Tokens.tjDrc(), task, 3, "IN_ACCEPTANCE").then().statusCode(200).body("allowedTransitions", empty());
        // Then
        move(Tokens.tjDrc(), task, 4, "COMPLETED").then().statusCode(403);
        moveBecause(Tokens.tjDrc(), task, 4, "IN_PROGRESS", "补充").then().statusCode(403);
    }

    @Test
    void a_move_needs_the_version_that_was_read_and_a_state_that_exists() {
        String task = newLedTask("");
        as(Tokens.tjOffice())
                .contentType(ContentType.JSON)
                .body("{\"to\": \"ASSIGNED\"}")
                .post(TASKS + "/" + task + "/transitions")
                .then()
                .statusCode(428);
        move(Tokens.tjOffice(), task, 7, "ASSIGNED").then().statusCode(412).header("ETag", "\"1\"");
        move(Tokens.tjOffice(), task, 1, "DONE").then().statusCode(422).body("errors.code", contains("invalid-value"));
        as(Tokens.tjOffice())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body("{}")
                .post(TASKS + "/" + task + "/transitions")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/to"));
    }
}
