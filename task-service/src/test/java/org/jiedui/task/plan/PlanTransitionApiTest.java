package org.jiedui.task.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.move;
import static org.jiedui.task.plan.PlanApi.newPlan;
import static org.jiedui.task.plan.PlanApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans enter into force, and take the place of one another. */
@QuarkusTest
@WithEngines(database = "task")
class PlanTransitionApiTest {

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void a_draft_enters_into_force_and_is_superseded_in_the_end() {
        // Given
        String plan = newPlan();
        // When
        move(Tokens.tjOffice(), plan, 1, "{\"to\": \"IN_FORCE\", \"reason\": \"市政府常务会议通过\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("IN_FORCE"))
                .body("allowedTransitions", contains("SUPERSEDED"));
        move(Tokens.tjOffice(), plan, 2, "{\"to\": \"SUPERSEDED\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUPERSEDED"))
                .body("allowedTransitions", empty());
        // Then
        as(Tokens.viewer())
                .get("/api/v1/plans/" + plan + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        contains(
                                "org.jiedui.task.plan.superseded.v1",
                                "org.jiedui.task.plan.entered-into-force.v1",
                                "org.jiedui.task.plan.created.v1"))
                .body("items[1].reason", equalTo("市政府常务会议通过"))
                .body("items[1].actor", equalTo("tj-office"))
                .body("items[1].changes.pointer", contains("/status"))
                .body("items[1].changes[0].before", equalTo("DRAFT_FOR_COMMENT"))
                .body("items[1].changes[0].after", equalTo("IN_FORCE"));
    }

    @Test
    void a_superseded_plan_does_not_come_back() {
        // Given
        String plan = newPlan("{\"title\": \"旧方案\", \"status\": \"SUPERSEDED\"}");
        // When
        Response moved = move(Tokens.tjOffice(), plan, 1, "{\"to\": \"IN_FORCE\"}");
        // Then
        moved.then().statusCode(409).body("code", equalTo("transition-not-allowed")).body("allowed", empty());
    }

    @Test
    void a_plan_tells_which_one_it_supersedes() {
        // Given
        String old = newPlan("{\"title\": \"老方案\"}");
        // When
        String next = newPlan("{\"title\": \"新方案\", \"supersedes\": \"" + old + "\"}");
        // Then
        as(Tokens.viewer())
                .get("/api/v1/plans/" + next)
                .then()
                .body("supersedes.id", equalTo(old))
                .body("supersedes.name", equalTo("老方案"));
        as(Tokens.tjOffice())
                .header("If-Match", "\"1\"")
                .delete("/api/v1/plans/" + old)
                .then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("references", contains("/api/v1/plans/" + next));
    }

    @Test
    void plans_do_not_supersede_one_another_in_a_circle() {
        // Given
        String first = newPlan();
        String second = newPlan("{\"title\": \"二\", \"supersedes\": \"" + first + "\"}");
        String third = newPlan("{\"title\": \"三\", \"supersedes\": \"" + second + "\"}");
        // When
        Response closing = patch(Tokens.tjOffice(), first, 1, "{\"supersedes\": \"" + third + "\"}");
        // Then
        closing.then().statusCode(422).body("errors.pointer", contains("#/supersedes"));
        closing.then().body("errors.code", contains("circular"));
        patch(Tokens.tjOffice(), first, 1, "{\"supersedes\": \"" + first + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("circular"));
    }
}
