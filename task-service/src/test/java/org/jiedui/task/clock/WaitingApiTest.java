package org.jiedui.task.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.get;
import static org.jiedui.task.task.TaskApi.move;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;
import static org.jiedui.task.task.TaskApi.walk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting for a unit in support, which is then charged by the clock. */
@QuarkusTest
@WithEngines(database = "task")
class WaitingApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_leading_unit_says_that_it_waits_and_the_clock_charges_whom_it_waits_for() {
        // Given
        String task = begun();

        // When
        Response waiting = await(Tokens.tjDrc(), task, 3, "\"region\": \"220104\"");

        // Then
        waiting.then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("waitingFor.region.code", equalTo("220104"))
                .body("waitingFor.region.name", equalTo("朝阳区"));
        JsonPath clock = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> clock(task), told -> told.getList("segments.chargedTo").getLast().equals("SUPPORT"));
        assertThat(clock.getString("segments[-1].awaited")).isEqualTo("220104");
        as(Tokens.viewer())
                .get(TASKS + "?waitingFor=220104&code=" + waiting.path("code"))
                .then()
                .body("items.id", contains(task));
        List<TopicRecord> told = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(task), 4);
        assertThat(told.getLast().attribute("type")).isEqualTo("org.jiedui.task.task.waiting-begun.v1");
        Contracts.ofThisModule().validateEvent(told.getLast().attribute("type"), told.getLast().value());
    }

    @Test
    void the_awaited_unit_says_that_it_has_done_its_part() {
        // Given
        String task = begun();
        await(Tokens.tjDrc(), task, 3, "\"region\": \"220104\"").then().statusCode(200);

        // When
        Response byAnother = end(Tokens.tjHeping(), task, 4);
        Response byItself = end(Tokens.ccChaoyang(), task, 4);
        Response again = end(Tokens.tjDrc(), task, 5);

        // Then
        byAnother.then().statusCode(403);
        byItself.then().statusCode(200).body("waitingFor", nullValue()).body("version", equalTo(5));
        again.then().statusCode(409).body("code", equalTo("not-waiting"));
        TopicRecord told = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(task), 5).getLast();
        Contracts.ofThisModule().validateEvent("org.jiedui.task.task.waiting-ended.v1", told.value());
    }

    @Test
    void work_waits_only_for_units_that_support_or_guide_the_task() {
        // Given
        String task = begun();
        // Then
        await(Tokens.tjDrc(), task, 3, "\"organization\": \"TJ-DRC\"")
                .then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/organization not-in-support"));
        await(Tokens.tjDrc(), task, 3, "\"region\": \"220104\", \"organization\": \"TJ-ARA\"")
                .then()
                .statusCode(422)
                .body("errors.code", contains("one-of"));
        as(Tokens.tjDrc())
                .contentType("application/json")
                .header("If-Match", "\"3\"")
                .body("{\"region\": 7}")
                .put(path(task))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/region", "#/reason"));
    }

    @Test
    void waiting_ends_when_the_unit_is_taken_off_the_task_or_the_task_is_handed_in() {
        // Given
        String reassigned = begun();
        String handedIn = begun();
        await(Tokens.tjDrc(), reassigned, 3, "\"region\": \"220104\"").then().statusCode(200);
        await(Tokens.tjDrc(), handedIn, 3, "\"region\": \"220104\"").then().statusCode(200);

        // When
        patch(Tokens.tjOffice(), reassigned, 4, "{\"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]}")
                .then()
                .statusCode(200);
        move(Tokens.tjDrc(), handedIn, 4, "IN_ACCEPTANCE").then().statusCode(200);

        // Then
        get(Tokens.viewer(), reassigned).then().body("waitingFor", nullValue());
        get(Tokens.viewer(), handedIn).then().body("waitingFor", nullValue());
        await(Tokens.tjDrc(), handedIn, 5, "\"region\": \"220104\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("task-not-open"));
        assertThat(clock(handedIn).getList("segments.chargedTo").getLast()).isEqualTo("OFFICE");
    }

    @Test
    void whom_a_task_waits_for_is_not_changed_with_its_details() {
        // Given
        String task = begun();
        // When
        Response refused = patch(Tokens.tjOffice(), task, 3, "{\"waitingFor\": {\"region\": \"220104\"}}");
        // Then
        refused.then().statusCode(422).body("errors.code", contains("read-only"));
        as(Tokens.viewer()).get(TASKS + "?waitingFor=220104&limit=500").then().body("items.id", not(hasItem(task)));
    }

    /** A task in progress, at version 3. */
    private static String begun() {
        String task = newTask(
                """
                {"title": "共建园区", "assignments": [{"organization": "TJ-DRC", "role": "LEAD"},
                 {"region": "220104", "role": "SUPPORT"}]}
                """);
        walk(task, "ASSIGNED", "IN_PROGRESS");
        return task;
    }

    private static Response await(Token token, String task, int version, String unit) {
        return as(token)
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body("{" + unit + ", \"reason\": \"等待签约名单\"}")
                .put(path(task));
    }

    private static Response end(Token token, String task, int version) {
        return as(token).header("If-Match", "\"" + version + "\"").delete(path(task));
    }

    private static JsonPath clock(String task) {
        return as(Tokens.viewer()).get(TASKS + "/" + task + "/clock").then().statusCode(200).extract().jsonPath();
    }

    private static String path(String task) {
        return TASKS + "/" + task + "/waiting";
    }
}
