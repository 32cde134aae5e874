package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.get;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;
import static org.jiedui.task.task.TaskApi.remove;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks as they stood, and the right to see them: that of now and that of then. */
@QuarkusTest
@WithEngines(database = "task")
class TaskPastStatesTest {

    private static final String ASSIGNED =
            """
            {"title": "保密", "confidential": true, "assignments": [{"region": "220104", "role": "SUPPORT"}]}
            """;

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_past_state_has_what_the_task_had_and_nothing_derived() {
        // Given
        String task = TaskApi.newLedTask(", \"dueOn\": \"2018-06-30\"");
        String made = time(task);
        TaskApi.walk(task, "ASSIGNED");
        // When
        Response past = asOf(Tokens.viewer(), task, made);
        // Then
        past.then()
                .statusCode(200)
                .header("ETag", "\"1;asOf\"")
                .body("status", equalTo("DRAFT"), "dueOn", equalTo("2018-06-30"), "version", equalTo(1))
                .body("assignments[0].organization.code", equalTo("TJ-DRC"))
                .body("assignments[0].organization.name", nullValue())
                .body("overdue", nullValue(), "allowedTransitions", nullValue());
    }

    @Test
    void a_task_has_a_past_under_its_code_too_and_under_no_other_resource() {
        String task = newTask();
        String made = time(task);
        String code = get(Tokens.viewer(), task).path("code");
        asOf(Tokens.viewer(), code, made).then().statusCode(200).body("id", equalTo(task));
        as(Tokens.viewer()).queryParam("asOf", made).get("/api/v1/plans/" + task).then().statusCode(404);
        asOf(Tokens.operator(), task, made).then().statusCode(403);
    }

    @Test
    void a_unit_sees_the_time_of_its_assignment_while_it_has_one() {
        // Given
        String task = newTask(ASSIGNED);
        String assigned = time(task);
        patch(Tokens.tjOffice(), task, 1, "{\"assignments\": []}").then().statusCode(200);
        String between = time(task);
        // Then
        asOf(Tokens.ccChaoyang(), task, assigned).then().statusCode(404);
        patch(Tokens.tjOffice(), task, 2, "{\"assignments\": [{\"region\": \"220104\", \"role\": \"LEAD\"}]}")
                .then()
                .statusCode(200);
        asOf(Tokens.ccChaoyang(), task, assigned).then().statusCode(200).body("version", equalTo(1));
        asOf(Tokens.ccChaoyang(), task, between).then().statusCode(404);
        asOf(Tokens.viewer(), task, assigned).then().statusCode(404);
    }

    @Test
    void who_could_see_a_confidential_task_at_its_end_sees_its_past_and_learns_of_its_removal() {
        // Given
        String task = newTask(ASSIGNED);
        String made = time(task);
        remove(Tokens.tjOffice(), task, 1).then().statusCode(204);
        // When
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> changes(Tokens.superior(), task).size() == 2);
        // Then
        for (Token sees : List.of(Tokens.ccChaoyang(), Tokens.tjOffice())) {
            assertThat(changes(sees, task)).containsExactly(1, 2);
            asOf(sees, task, made).then().statusCode(200);
        }
        for (Token blind : List.of(Tokens.viewer(), Tokens.tjHeping(), Tokens.ccOffice())) {
            assertThat(changes(blind, task)).isEmpty();
            asOf(blind, task, made).then().statusCode(404);
        }
    }

    private static Response asOf(Token token, String task, String time) {
        return as(token).queryParam("asOf", time).get(TASKS + "/" + task);
    }

    private static String time(String task) {
        return get(Tokens.superior(), task).path("updatedAt");
    }

    /** The versions of the task that the caller reads in the list of all changes. */
    private static List<Integer> changes(Token token, String task) {
        List<Integer> versions = new ArrayList<>();
        Long after = 0L;
        while (after != null) {
            JsonPath page = as(token)
                    .get("/api/v1/changes?limit=500&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            versions.addAll(page.getList("items.findAll { it.subject == 'task/" + task + "' }.version", Integer.class));
            after = page.get("next") == null ? null : page.getLong("next");
        }
        return versions;
    }
}
