package org.jiedui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.plan.HaihePlan.adopt;
import static org.jiedui.task.plan.HaihePlan.decompose;
import static org.jiedui.task.plan.HaihePlan.planWithText;
import static org.jiedui.task.plan.PlanApi.as;
import static org.jiedui.task.plan.PlanApi.freshCode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class PlanAdoptionApiTest {

    @BeforeEach
    void the_cities_are_known() {
        Haihe.isKnown();
    }

    @Test
    void all_drafts_become_tasks_of_the_plan() {
        // Given
        String code = freshCode();
        String plan = planWithText(code);
        Response made = decompose(plan);
        // When
        Response adopted = adopt(plan, "{\"all\": true}");
        // Then
        adopted.then()
                .statusCode(200)
                .body("tasks.draftId", equalTo(made.path("drafts.id")))
                .body("tasks.code", contains(code + "-1", code + "-2", code + "-3"))
                .body("tasks.version", contains(1, 1, 1))
                .body("tasks.created", everyItem(equalTo(true)));
        List<String> ids = adopted.path("tasks.id");
        assertThat(adopted.header("Jiedui-Version"))
                .isEqualTo("task/%s/1,task/%s/1,task/%s/1".formatted(ids.toArray()));
        as(Haihe.office())
                .get("/api/v1/tasks/" + ids.getFirst())
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("planId", equalTo(plan))
                .body("clausePath", equalTo("二/（一）"))
                .body("dueOn", equalTo("2024-06-30"))
                .body("assignments.organization.code", contains("HH-DATA"))
                .body("assignments.role", contains("LEAD"))
                .body("unresolvedUnits", equalTo(List.of(Map.of("text", "市档案局", "role", "SUPPORT"))))
                .body("origin.kind", equalTo("PLAN"))
                .body("origin.ref", equalTo(made.path("drafts[0].id")));
    }

    @Test
    void a_draft_becomes_one_task_however_often_it_is_adopted() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[1].id");
        Response first = adopt(plan, "{\"drafts\": [\"" + draft + "\"]}");
        // When
        Response all = adopt(plan, "{\"all\": true}");
        // Then
        first.then().statusCode(200).body("tasks.draftId", contains(draft)).body("tasks.created", contains(true));
        all.then()
                .statusCode(200)
                .body("tasks.created", contains(true, false, true))
                .body("tasks[1].id", equalTo(first.path("tasks[0].id")));
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(3));
    }

    @Test
    void adopted_twice_at_once_a_draft_is_still_one_task() throws Exception {
        // Given
        String plan = planWithText();
        decompose(plan);
        // When
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Response> adoption = () -> adopt(plan, "{\"all\": true}");
            for (Future<Response> running : threads.invokeAll(Collections.nCopies(4, adoption))) {
                answers.add(running.get());
            }
        }
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.<List<Boolean>>path("tasks.created"))
                .containsExactlyInAnyOrder(
                        List.of(true, true, true),
                        List.of(false, false, false),
                        List.of(false, false, false),
                        List.of(false, false, false));
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(3));
    }

    @Test
    void an_override_changes_the_task_that_comes_of_a_draft() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[0].id");
        // When
        Response adopted = adopt(
                plan,
                """
                {"drafts": ["%s"], "overrides": {"%s": {"title": "先编目录", "priority": "HIGH", "dueOn": null}}}
                """
                        .formatted(draft, draft));
        // Then
        adopted.then().statusCode(200);
        as(Haihe.office())
                .get("/api/v1/tasks/" + adopted.path("tasks[0].id"))
                .then()
                .body("title", equalTo("先编目录"))
                .body("priority", equalTo("HIGH"))
                .body("dueOn", nullValue());
    }

    @Test
    void a_draft_cannot_be_laid_under_a_task_that_is_closed() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[0].id");
        Response parent = as(Haihe.office())
                .contentType("application/json")
                .body("{\"title\": \"已撤销\", \"planId\": \"" + plan + "\"}")
                .post("/api/v1/tasks");
        String closed = parent.path("id");
        as(Haihe.office())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"CANCELLED\", \"reason\": \"重复\"}")
                .post("/api/v1/tasks/" + closed + "/transitions")
                .then()
                .statusCode(200);
        // When
        Response adopted = adopt(
                plan,
                "{\"drafts\": [\"" + draft + "\"], \"overrides\": {\"" + draft + "\": {\"parentId\": \"" + closed + "\"}}}");
        // Then
        adopted.then().statusCode(409).body("code", equalTo("parent-closed"));
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(1));
    }

    @Test
    void what_is_wrong_with_an_adoption_is_told_by_its_place() {
        // Given
        String plan = planWithText();
        String draft = decompose(plan).path("drafts[0].id");
        String unknown = "00000000-0000-0000-0000-000000000000";
        // When / Then
        refused(plan, "{}", "#", "one-of");
        refused(plan, "{\"all\": false}", "#", "one-of");
        refused(plan, "{\"all\": true, \"drafts\": [\"" + draft + "\"]}", "#", "one-of");
        refused(plan, "{\"drafts\": []}", "#/drafts", "required");
        refused(plan, "{\"drafts\": [\"" + draft + "\", \"" + draft + "\"]}", "#/drafts/1", "duplicate");
        refused(plan, "{\"drafts\": [\"" + unknown + "\"]}", "#/drafts/0", "unknown-draft");
        refused(
                plan,
                "{\"all\": true, \"overrides\": {\"" + unknown + "\": {}}}",
                "#/overrides/" + unknown,
                "unknown-draft");
        refused(
                plan,
                "{\"all\": true, \"overrides\": {\"" + draft + "\": {\"title\": \"\", \"colour\": 1}}}",
                "#/overrides/" + draft + "/colour",
                "unknown-field");
        refused(
                plan,
                "{\"all\": true, \"overrides\": {\"" + draft + "\": 5}}",
                "#/overrides/" + draft,
                "wrong-type");
        as(Haihe.office()).get("/api/v1/tasks?count=true&planId=" + plan).then().body("total", equalTo(0));
    }

    private static void refused(String plan, String body, String pointer, String code) {
        Response answer = adopt(plan, body);
        assertThat(answer.statusCode()).as(body).isEqualTo(422);
        assertThat(answer.<List<String>>path("errors.pointer")).as(body).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).as(body).contains(code);
    }

    @Test
    void the_same_key_adopts_once() {
        // Given
        String plan = planWithText();
        decompose(plan);
        // When
        Response first = keyedAdoption(plan);
        Response again = keyedAdoption(plan);
        // Then
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        again.then().body("tasks.created", everyItem(equalTo(true)));
    }

    private static Response keyedAdoption(String plan) {
        return as(Haihe.office())
                .header("Idempotency-Key", "adoption of " + plan)
                .contentType(ContentType.JSON)
                .body("{\"all\": true}")
                .post("/api/v1/plans/" + plan + "/decomposition/adoption");
    }

    @Test
    void a_plan_whose_tasks_stand_is_not_removed() {
        // Given
        String plan = planWithText();
        decompose(plan);
        List<String> tasks = adopt(plan, "{\"all\": true}").path("tasks.id");
        // When
        Response removed = as(Haihe.office()).header("If-Match", "\"3\"").delete("/api/v1/plans/" + plan);
        // Then
        removed.then().statusCode(409).body("code", equalTo("in-use"));
        assertThat(removed.<List<String>>path("references"))
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(id -> "/api/v1/tasks/" + id).toList());
    }
}
