package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.report.ReportApi.accept;
import static org.jiedui.task.report.ReportApi.progressOf;
import static org.jiedui.task.report.ReportApi.reached;
import static org.jiedui.task.report.ReportApi.submitted;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.AtOnce;
import org.jiedui.task.directory.KnownDirectory;
import org.jiedui.task.task.TaskApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the progress of a task follows from the tasks under it. */
@QuarkusTest
@WithEngines(database = "task")
class RollUpApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_parent_stands_at_the_weighted_mean_of_its_children_level_by_level() {
        String top = TaskApi.newTask();
        String parent = TaskApi.newChild(top, "");
        String light = child(parent, 1);
        String heavy = child(parent, 3);
        // When
        reached(light, "2018-06", 40);
        reached(heavy, "2018-06", 80);
        // Then
        assertThat(progressOf(parent)).isEqualTo(70);
        assertThat(progressOf(top)).isEqualTo(70);
        as(Tokens.viewer())
                .get(TaskApi.TASKS + "/" + top + "/history")
                .then()
                .body("items.type", contains(progressed(), progressed(), "org.jiedui.task.task.created.v1"))
                .body("items[1].changes[0].after", equalTo(10));
    }

    @Test
    void almost_done_is_not_done() {
        String parent = TaskApi.newTask();
        String done = child(parent, 999);
        child(parent, 1);
        // When
        reached(done, "2018-06", 100);
        // Then
        assertThat(progressOf(parent)).isEqualTo(99);
    }

    @Test
    void another_weight_is_another_mean_and_what_weighs_nothing_does_not_count() {
        String parent = TaskApi.newTask();
        String done = child(parent, 1);
        String open = child(parent, 1);
        reached(done, "2018-06", 100);
        assertThat(progressOf(parent)).isEqualTo(50);
        // When
        TaskApi.patch(Tokens.tjOffice(), open, 2, "{\"weight\": 3}").then().statusCode(200);
        assertThat(progressOf(parent)).isEqualTo(25);
        TaskApi.patch(Tokens.tjOffice(), open, 3, "{\"weight\": 0}").then().statusCode(200);
        // Then
        assertThat(progressOf(parent)).isEqualTo(100);
    }

    @Test
    void a_child_that_comes_or_goes_moves_its_parents() {
        String one = TaskApi.newTask();
        String other = TaskApi.newTask();
        String done = child(one, 1);
        reached(done, "2018-06", 100);
        String open = child(one, 1);
        assertThat(progressOf(one)).isEqualTo(50);
        // When
        TaskApi.patch(Tokens.tjOffice(), done, 4, "{\"parentId\": \"" + other + "\"}").then().statusCode(200);
        // Then
        assertThat(progressOf(one)).isZero();
        assertThat(progressOf(other)).isEqualTo(100);
        TaskApi.patch(Tokens.tjOffice(), done, 5, "{\"parentId\": \"" + one + "\"}").then().statusCode(200);
        assertThat(progressOf(one)).isEqualTo(50);
        assertThat(progressOf(other)).isEqualTo(100);
        TaskApi.remove(Tokens.tjOffice(), open, 2).then().statusCode(204);
        assertThat(progressOf(one)).isEqualTo(100);
    }

    @Test
    void what_is_cancelled_does_not_count_and_what_is_suspended_does() {
        String parent = TaskApi.newTask();
        String done = child(parent, 1);
        String suspended = child(parent, 1);
        String cancelled = child(parent, 2);
        reached(done, "2018-06", 100);
        assertThat(progressOf(parent)).isEqualTo(25);
        // When
        TaskApi.moveBecause(Tokens.tjOffice(), suspended, 2, "SUSPENDED", "等待").then().statusCode(200);
        TaskApi.moveBecause(Tokens.tjOffice(), cancelled, 2, "CANCELLED", "撤销").then().statusCode(200);
        // Then
        assertThat(progressOf(parent)).isEqualTo(50);
    }

    @Test
    void a_report_on_a_task_with_others_under_it_moves_nothing() {
        String parent = ReportApi.taskIn("ASSIGNED");
        String report = submitted(parent, "2018-06", 90);
        child(parent, 1);
        // When
        accept(Tokens.tjOffice(), parent, report, 1).then().statusCode(200);
        // Then
        assertThat(progressOf(parent)).isZero();
    }

    @Test
    void a_parent_that_is_over_stays_as_it_was() {
        String parent = TaskApi.newTask();
        String done = child(parent, 1);
        TaskApi.moveBecause(Tokens.tjOffice(), parent, 1, "CANCELLED", "撤销").then().statusCode(200);
        // When
        reached(done, "2018-06", 100);
        // Then
        assertThat(progressOf(parent)).isZero();
    }

    @Test
    void children_accepted_at_once_all_count() throws Exception {
        String top = TaskApi.newTask();
        List<Callable<Response>> acceptances = new ArrayList<>();
        for (int branch = 0; branch < 2; branch++) {
            String parent = TaskApi.newChild(top, "");
            for (int leaf = 0; leaf < 4; leaf++) {
                String task = child(parent, 1);
                String report = submitted(task, "2018-06", 100);
                acceptances.add(() -> accept(Tokens.tjOffice(), task, report, 1));
            }
        }
        // When
        List<Response> answers = AtOnce.call(acceptances);
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(progressOf(top)).isEqualTo(100);
    }

    @Test
    void a_child_that_is_moved_while_others_are_accepted_is_counted_where_it_is() throws Exception {
        for (int round = 0; round < 4; round++) {
            String one = TaskApi.newTask();
            String other = TaskApi.newTask();
            String moved = child(one, 1);
            String staying = child(one, 1);
            String there = child(other, 1);
            reached(moved, "2018-05", 50);
            String ofMoved = submitted(moved, "2018-06", 100);
            String ofStaying = submitted(staying, "2018-06", 60);
            String ofThere = submitted(there, "2018-06", 20);
            // When
            List<Response> answers = AtOnce.call(List.of(
                    () -> TaskApi.patch(Tokens.tjOffice(), moved, 4, "{\"parentId\": \"" + other + "\"}"),
                    () -> accept(Tokens.tjOffice(), staying, ofStaying, 1),
                    () -> accept(Tokens.tjOffice(), there, ofThere, 1)));
            // Then
            assertThat(answers).extracting(Response::statusCode).containsOnly(200);
            assertThat(progressOf(one)).isEqualTo(60);
            assertThat(progressOf(other)).isEqualTo(35);
            accept(Tokens.tjOffice(), moved, ofMoved, 1).then().statusCode(200);
            assertThat(progressOf(other)).isEqualTo(60);
        }
    }

    @Test
    void a_deadline_after_that_of_the_parent_carries_a_warning() {
        String parent = TaskApi.newTask("{\"title\": \"上级\", \"dueOn\": \"2026-12-31\"}");
        // When
        String late = TaskApi.newChild(parent, ", \"dueOn\": \"2027-01-01\"");
        String intime = TaskApi.newChild(parent, ", \"dueOn\": \"2026-12-31\"");
        // Then
        TaskApi.get(Tokens.viewer(), late)
                .then()
                .body("warnings.code", contains("due-after-parent"))
                .body("warnings[0].message", equalTo("办结期限晚于上级任务的期限 2026-12-31。"));
        TaskApi.get(Tokens.viewer(), intime).then().body("warnings", nullValue());
    }

    private static String progressed() {
        return "org.jiedui.task.task.progressed.v1";
    }

    /** A task that TJ-DRC leads, assigned, at version 2. */
    private static String child(String parent, int weight) {
        String child = TaskApi.newLedTask(", \"parentId\": \"%s\", \"weight\": %d".formatted(parent, weight));
        TaskApi.walk(child, "ASSIGNED");
        return child;
    }
}
