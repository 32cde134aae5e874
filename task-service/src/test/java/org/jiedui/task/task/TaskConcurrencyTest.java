package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;
import static org.jiedui.task.task.TaskApi.walk;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.AtOnce;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class TaskConcurrencyTest {

    private static final int ROUNDS = 8;

    @Test
    void of_two_writers_with_one_version_exactly_one_wins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String task = newTask();
            // When
            List<Integer> statuses = statuses(
                    () -> patch(Tokens.tjOffice(), task, 1, "{\"title\": \"甲\"}"),
                    () -> patch(Tokens.tjOffice(), task, 1, "{\"title\": \"乙\"}"));
            // Then
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            assertThat((int) TaskApi.get(Tokens.viewer(), task).path("version")).isEqualTo(2);
        }
    }

    @Test
    void two_moves_at_once_never_make_a_cycle() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String one = newTask();
            String other = newTask();
            // When
            List<Integer> statuses = statuses(
                    () -> patch(Tokens.tjOffice(), one, 1, TaskTreeApiTest.parent(other)),
                    () -> patch(Tokens.tjOffice(), other, 1, TaskTreeApiTest.parent(one)));
            // Then
            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void a_move_and_a_new_child_together_never_go_too_deep() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> upper = line(3);
            List<String> lower = line(3);
            String bottom = lower.getLast();
            // When
            List<Integer> statuses = statuses(
                    () -> patch(Tokens.tjOffice(), lower.getFirst(), 1, TaskTreeApiTest.parent(upper.getLast())),
                    () -> TaskApi.create(
                            Tokens.tjOffice(), "{\"title\": \"底\", \"parentId\": \"" + bottom + "\"}"));
            // Then
            assertThat(statuses).isIn(List.of(200, 422), List.of(422, 201));
        }
    }

    @Test
    void no_child_slips_under_a_parent_that_is_being_completed() throws Exception {
        KnownDirectory.ofTheTwoCities();
        for (int round = 0; round < ROUNDS; round++) {
            String parent = TaskApi.newLedTask("");
            walk(parent, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE");
            // When
            List<Integer> statuses = statuses(
                    () -> TaskApi.move(Tokens.tjOffice(), parent, 4, "COMPLETED"),
                    () -> TaskApi.create(
                            Tokens.tjOffice(), "{\"title\": \"子任务\", \"parentId\": \"" + parent + "\"}"));
            // Then
            assertThat(statuses).isIn(List.of(200, 409), List.of(409, 201));
        }
    }

    @Test
    void the_same_key_sent_many_times_at_once_has_one_effect() throws Exception {
        String key = mark();
        String title = mark();
        // When
        List<Response> answers = AtOnce.call(IntStream.range(0, 6)
                .<Callable<Response>>mapToObj(i -> () -> as(Tokens.tjOffice())
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body("{\"title\": \"" + title + "\"}")
                        .post(TASKS))
                .toList());
        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::asString)
                        .distinct())
                .hasSize(1);
        assertThat((int) TaskApi.list(Tokens.viewer(), "count=true&title=" + title).path("total")).isEqualTo(1);
    }

    @Test
    void codes_made_at_once_are_all_different() throws Exception {
        // When
        List<Response> answers = AtOnce.call(IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(i -> () -> TaskApi.create(Tokens.tjOffice(), "{\"title\": \"共建园区\"}"))
                .toList());
        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.<String>path("code")).distinct()).hasSize(50);
    }

    @Test
    void a_draft_adopted_twice_at_once_becomes_one_task() throws Exception {
        // Given
        KnownDirectory.ofTheTwoCities();
        String plan = TaskApi.newPlan(Tokens.tjOffice(), "120000");
        as(Tokens.tjOffice())
                .header("Content-Type", "text/plain; charset=utf-8")
                .header("If-Match", "\"1\"")
                .body("一、总则\n\n（一）开放数据。（市发展改革委负责）\n\n（二）共建园区。（市农委负责）".getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/plans/" + plan + "/text")
                .then()
                .statusCode(200);
        as(Tokens.tjOffice()).post("/api/v1/plans/" + plan + "/decomposition").then().statusCode(201);
        // When
        List<Response> answers = AtOnce.call(IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> () -> as(Tokens.tjOffice())
                        .contentType(ContentType.JSON)
                        .body("{\"all\": true}")
                        .post("/api/v1/plans/" + plan + "/decomposition/adoption"))
                .toList());
        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
        assertThat((int) TaskApi.list(Tokens.viewer(), "count=true&planId=" + plan).path("total")).isEqualTo(2);
    }

    private static List<String> line(int levels) {
        List<String> line = new ArrayList<>(List.of(newTask()));
        while (line.size() < levels) {
            line.add(TaskApi.newChild(line.getLast(), ""));
        }
        return line;
    }

    @SafeVarargs
    private static List<Integer> statuses(Callable<Response>... requests) throws Exception {
        return AtOnce.call(List.of(requests)).stream().map(Response::statusCode).toList();
    }
}
