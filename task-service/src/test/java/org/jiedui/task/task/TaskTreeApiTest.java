package org.jiedui.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.get;
import static org.jiedui.task.task.TaskApi.newChild;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class TaskTreeApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_child_tells_its_parent_by_name() {
        String parent = newTask();
        String child = newChild(parent, "");
        get(Tokens.viewer(), child)
                .then()
                .body("parentId", equalTo(parent))
                .body("parent.id", equalTo(parent))
                .body("parent.name", equalTo("共建园区"));
        TaskApi.list(Tokens.viewer(), "parentId=" + parent).then().body("items.id", contains(child));
    }

    @Test
    void a_child_is_in_its_parents_plan_where_none_is_told() {
        String plan = newPlan(Tokens.tjOffice(), "120000");
        String parent = newTask("{\"title\": \"共建园区\", \"planId\": \"" + plan + "\"}");
        get(Tokens.viewer(), newChild(parent, "")).then().body("planId", equalTo(plan));
    }

    @Test
    void tasks_are_at_most_six_levels_deep() {
        // Given
        List<String> line = line(6);
        // When
        Response refused = TaskApi.create(
                Tokens.tjOffice(), "{\"title\": \"第七级\", \"parentId\": \"" + line.getLast() + "\"}");
        // Then
        refused.then().statusCode(422).body("errors.code", contains("too-deep"));
    }

    @Test
    void a_task_moves_with_all_that_is_under_it() {
        // Given
        List<String> upper = line(3);
        List<String> lower = line(3);
        // When
        patch(Tokens.tjOffice(), lower.getFirst(), 1, parent(upper.getLast())).then().statusCode(200);
        // Then
        String another = newTask();
        patch(Tokens.tjOffice(), upper.getFirst(), 1, parent(another))
                .then()
                .statusCode(422)
                .body("errors.code", contains("too-deep"));
        patch(Tokens.tjOffice(), lower.getFirst(), 2, "{\"parentId\": null}")
                .then()
                .statusCode(200)
                .body("parentId", nullValue());
    }

    @Test
    void no_task_comes_under_itself() {
        List<String> line = line(3);
        patch(Tokens.tjOffice(), line.getFirst(), 1, parent(line.getFirst()))
                .then()
                .statusCode(422)
                .body("errors.code", contains("cycle"));
        patch(Tokens.tjOffice(), line.getFirst(), 1, parent(line.getLast()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/parentId"))
                .body("errors.code", contains("cycle"));
    }

    /** Tasks each under the one before. */
    private static List<String> line(int levels) {
        List<String> line = new ArrayList<>(List.of(newTask()));
        while (line.size() < levels) {
            line.add(newChild(line.getLast(), ""));
        }
        return line;
    }

    static String parent(String task) {
        return "{\"parentId\": \"" + task + "\"}";
    }
}
