package org.jiedui.task.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class ClockApiTest {

    private static final String TASKS = "/api/v1/tasks";

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void the_clock_runs_from_the_first_assignment_and_tells_who_is_waited_for() {
        // Given
        String task = newTask("");
        move(task, 1, "ASSIGNED");
        move(task, 2, "IN_PROGRESS");
        post(Tokens.tjDrc(), TASKS + "/" + task + "/reports", "{\"period\": \"2026-10\", \"progress\": 10}")
                .then()
                .statusCode(201);

        // When
        JsonPath clock = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> clock(Tokens.viewer(), task).then().statusCode(200).extract().jsonPath(),
                        told -> told.getList("segments.chargedTo").getLast().equals("OFFICE"));

        // Then
        assertThat(clock.getString("taskId")).isEqualTo(task);
        assertThat(clock.getBoolean("running")).isTrue();
        assertThat(clock.getList("segments.status").getLast()).isEqualTo("IN_PROGRESS");
        assertThat(clock.getString("segments[-1].to")).isEqualTo(clock.getString("asOf"));
        List<Integer> seconds = clock.getList("segments.workingSeconds");
        assertThat(seconds.stream().mapToInt(Integer::intValue).sum()).isEqualTo(clock.getInt("workingSeconds"));
    }

    @Test
    void a_draft_has_no_clock_yet_and_what_is_over_has_one_that_stands() {
        // Given
        String draft = newTask("");
        String cancelled = newTask("");
        move(cancelled, 1, "ASSIGNED");
        move(cancelled, 2, "CANCELLED");

        // When
        JsonPath ofDraft = clock(Tokens.viewer(), draft).jsonPath();
        JsonPath ofCancelled = clock(Tokens.viewer(), cancelled).jsonPath();

        // Then
        assertThat(ofDraft.getList("segments")).isEmpty();
        assertThat(ofDraft.getBoolean("running")).isFalse();
        assertThat(ofCancelled.getList("segments.status")).containsExactly("ASSIGNED");
        assertThat(ofCancelled.getBoolean("running")).isFalse();
    }

    @Test
    void who_does_not_see_the_task_sees_no_clock() {
        // Given
        String task = newTask(", \"confidential\": true");

        // When
        int status = clock(Tokens.viewer(), task).statusCode();

        // Then
        assertThat(status).isEqualTo(404);
        assertThat(clock(Tokens.tjDrc(), task).statusCode()).isEqualTo(200);
        assertThat(clock(Tokens.operator(), task).statusCode()).isEqualTo(403);
    }

    private static Response clock(Token caller, String task) {
        return given().header("Authorization", caller.bearer()).get(TASKS + "/" + task + "/clock");
    }

    private static String newTask(String fields) {
        return post(
                        Tokens.tjOffice(),
                        TASKS,
                        "{\"title\": \"共建园区\", \"assignments\": [{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}]"
                                + fields + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void move(String task, int version, String to) {
        given().header("Authorization", Tokens.tjOffice().bearer())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"to\": \"" + to + "\", \"reason\": \"如此安排\"}")
                .post(TASKS + "/" + task + "/transitions")
                .then()
                .statusCode(200);
    }

    private static Response post(Token caller, String path, String body) {
        return given().header("Authorization", caller.bearer())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }
}
