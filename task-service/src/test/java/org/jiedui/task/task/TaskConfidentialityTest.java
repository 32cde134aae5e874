package org.jiedui.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.get;
import static org.jiedui.task.task.TaskApi.list;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newChild;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.platform.testing.rights.Published;
import org.jiedui.platform.testing.rights.Things;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is confidential does not exist for whoever may not see it. */
@QuarkusTest
@WithEngines(database = "task")
class TaskConfidentialityTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void lists_counts_and_filters_hold_nothing_of_it() {
        // Given
        String mark = mark();
        String open = newTask("{\"title\": \"公开\", \"tags\": [\"" + mark + "\"]}");
        newTask("{\"title\": \"保密\", \"tags\": [\"" + mark + "\"], \"confidential\": true}");
        for (String query : new String[] {"", "&q=" + mark, "&sort=title", "&limit=1"}) {
            // When
            Response seen = list(Tokens.tjHeping(), "count=true&tags=" + mark + query);
            // Then
            int expected = query.startsWith("&q") ? 0 : 1;
            seen.then().body("total", equalTo(expected)).body("next", nullValue());
        }
        list(Tokens.tjHeping(), "confidential=true&tags=" + mark).then().body("items", empty());
        list(Tokens.viewer(), "tags=" + mark).then().body("items.id", contains(open));
        list(Tokens.superior(), "count=true&tags=" + mark).then().body("total", equalTo(2));
        list(Tokens.tjOffice(), "count=true&tags=" + mark).then().body("total", equalTo(2));
        list(Tokens.ccOffice(), "count=true&tags=" + mark).then().body("total", equalTo(1));
    }

    @Test
    void a_child_does_not_give_its_parent_away() {
        // Given
        String parent = newTask("{\"title\": \"不可外传\", \"confidential\": true}");
        String child = newChild(parent, "");
        // When
        Response seen = get(Tokens.viewer(), child);
        // Then
        seen.then()
                .statusCode(200)
                .body("parent", nullValue())
                .body("parentId", nullValue())
                .body(not(containsString("不可外传")));
        list(Tokens.viewer(), "parentId=" + parent).then().statusCode(200).body("items", empty());
        list(Tokens.superior(), "parentId=" + parent).then().body("items.id", contains(child));
        get(Tokens.superior(), child).then().body("parent.name", equalTo("不可外传"));
    }

    @Test
    void who_does_not_see_a_parent_cannot_take_the_task_away_from_it() {
        // Given
        String parent = newTask("{\"title\": \"不可外传\", \"confidential\": true}");
        String plan = newPlan(Tokens.tjOffice(), "120000", "220100");
        String child = newChild(parent, ", \"planId\": \"" + plan + "\"");
        // When
        Response answer = patch(Tokens.ccOffice(), child, 1, "{\"parentId\": null}");
        // Then
        answer.then().statusCode(200).body("version", equalTo(1), "parentId", nullValue());
        get(Tokens.superior(), child).then().body("parentId", equalTo(parent));
        patch(Tokens.tjOffice(), child, 1, "{\"parentId\": null}").then().statusCode(200).body("version", equalTo(2));
        get(Tokens.superior(), child).then().body("parentId", nullValue());
    }

    @Test
    void the_past_of_a_child_does_not_give_its_parent_away_either() {
        // Given
        String parent = newTask("{\"title\": \"不可外传\", \"confidential\": true}");
        String child = newChild(parent, "");
        String made = get(Tokens.superior(), child).path("updatedAt");
        patch(Tokens.tjOffice(), child, 1, "{\"parentId\": null}").then().statusCode(200);
        patch(Tokens.tjOffice(), child, 2, "{\"parentId\": \"" + parent + "\"}").then().statusCode(200);
        for (String path : new String[] {"?asOf=" + made, "/history"}) {
            // When
            Response seen = as(Tokens.viewer()).get(TASKS + "/" + child + path);
            // Then
            seen.then().statusCode(200).body(not(containsString(parent)), not(containsString("parentId")));
            as(Tokens.superior()).get(TASKS + "/" + child + path).then().statusCode(200).body(containsString(parent));
        }
    }

    @Test
    void published_changes_of_a_child_do_not_name_its_parent() {
        // Given
        Things children = new Published(name -> {
            String parent = newTask("{\"title\": \"不可外传\", \"confidential\": true}");
            return Map.of("id", newChild(parent, ""), "parent", parent);
        });
        Map<String, String> child = children.make("child");
        String path = "/api/v1/changes?limit=500&after=" + child.get("before");
        // When
        Response seen = as(Tokens.viewer()).get(path);
        // Then
        seen.then().body(containsString(child.get("id")), not(containsString(child.get("parent"))));
        as(Tokens.superior()).get(path).then().body(containsString("\"parentId\":\"" + child.get("parent")));
    }

    @Test
    void a_hidden_task_is_no_parent_for_others() {
        String hidden = newTask("{\"title\": \"保密\", \"confidential\": true}");
        TaskApi.create(Tokens.ccOffice(), "{\"title\": \"子任务\", \"parentId\": \"" + hidden + "\"}")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-task"));
    }

    @Test
    void open_children_that_are_hidden_hold_up_their_parent_without_being_named() {
        // Given
        String parent = TaskApi.newLedTask("");
        newChild(parent, ", \"confidential\": true");
        TaskApi.walk(parent, "ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE");
        String plan = TaskApi.newPlan(Tokens.tjOffice(), "120000", "220100");
        patch(Tokens.tjOffice(), parent, 4, "{\"planId\": \"" + plan + "\"}").then().statusCode(200);
        // When
        Response refused = TaskApi.move(Tokens.ccOffice(), parent, 5, "COMPLETED");
        // Then
        refused.then().statusCode(409).body("code", equalTo("children-open")).body("children", empty());
    }

    @Test
    void the_history_shows_a_task_as_the_reader_could_have_seen_it_then() {
        // Given
        String task = newTask("{\"title\": \"旧密\", \"confidential\": true}");
        patch(Tokens.tjOffice(), task, 1, "{\"title\": \"公开\", \"confidential\": false}").then().statusCode(200);
        // When
        Response history = as(Tokens.viewer()).get(TASKS + "/" + task + "/history");
        // Then
        history.then().statusCode(200).body("items.version", contains(2)).body(not(containsString("旧密")));
        as(Tokens.tjOffice())
                .get(TASKS + "/" + task + "/history")
                .then()
                .body("items.version", contains(2, 1))
                .body(containsString("旧密"));
    }

    @Test
    void the_history_of_a_task_that_has_become_confidential_is_gone_for_others() {
        String task = newTask();
        patch(Tokens.tjOffice(), task, 1, "{\"confidential\": true}").then().statusCode(200);
        as(Tokens.viewer()).get(TASKS + "/" + task + "/history").then().statusCode(404);
        get(Tokens.viewer(), task).then().statusCode(404);
    }

    @Test
    void an_assignment_lets_a_unit_see_and_its_end_hides_again() {
        // Given
        String task = newTask(
                """
                {"title": "保密", "confidential": true, "assignments": [{"region": "220104", "role": "SUPPORT"}]}
                """);
        get(Tokens.ccChaoyang(), task).then().statusCode(200);
        // When
        patch(Tokens.tjOffice(), task, 1, "{\"assignments\": []}").then().statusCode(200);
        // Then
        get(Tokens.ccChaoyang(), task).then().statusCode(404);
    }
}
