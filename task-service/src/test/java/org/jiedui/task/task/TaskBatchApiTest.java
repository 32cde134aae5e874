package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jiedui.task.task.TaskApi.batch;
import static org.jiedui.task.task.TaskApi.mark;
import static org.jiedui.task.task.TaskApi.newLedTask;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many tasks in one request: what is peculiar to tasks. */
@QuarkusTest
@WithEngines(database = "task")
class TaskBatchApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_year_of_tasks_comes_in_at_once() {
        // Given
        String plan = newPlan(Tokens.tjOffice(), "120000", "220100");
        String parent = newTask("{\"title\": \"重点任务\", \"planId\": \"" + plan + "\"}");
        String[] items = IntStream.range(0, 300)
                .mapToObj(i -> creation(
                        """
                        {"title": "任务%d", "planId": "%s", "parentId": "%s", "dueOn": "2020-12-31", "tags": ["园区"],
                         "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}, {"region": "220104", "role": "SUPPORT"}],
                         "milestones": [{"title": "挂牌", "dueOn": "2019-06-30"}]}
                        """
                                .formatted(i, plan, parent)))
                .toArray(String[]::new);

        // When
        Response answer = batch(Tokens.tjOffice(), "", items);

        // Then
        answer.then().statusCode(200).body("items", hasSize(300)).body("items.findAll { it.status != 201 }", hasSize(0));
        TaskApi.list(Tokens.viewer(), "parentId=" + parent + "&count=true").then().body("total", equalTo(300));
    }

    @Test
    void a_batch_moves_tasks_as_a_single_request_does() {
        // Given
        String led = newLedTask("");
        String unled = newTask();

        // When
        Response refused = batch(Tokens.tjOffice(), "", move(led, 1, "ASSIGNED"), move(unled, 1, "ASSIGNED"), move(led, 2, "COMPLETED"));
        Response moved = batch(Tokens.tjOffice(), "", move(led, 1, "ASSIGNED"), move(led, 2, "IN_PROGRESS"));

        // Then
        refused.then()
                .statusCode(409)
                .body("code", equalTo("lead-required"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(
                        "#/items/1 lead-required", "#/items/2 transition-not-allowed"));
        moved.then().statusCode(200).body("items.version", contains(2, 3));
        TaskApi.get(Tokens.viewer(), led).then().body("status", equalTo("IN_PROGRESS"));
    }

    @Test
    void many_tasks_are_given_to_the_same_units_at_once() {
        // Given
        String first = newTask();
        String second = newLedTask("");

        // When
        Response answer = assign("", item(first, 1), item(second, 1));

        // Then
        answer.then().statusCode(200).body("items.version", contains(2, 2)).body("items.id", contains(first, second));
        for (String task : List.of(first, second)) {
            TaskApi.get(Tokens.viewer(), task)
                    .then()
                    .body("assignments.organization.code", contains("TJ-DRC"))
                    .body("assignments.region.code", contains("220104"))
                    .body("assignments.role", contains("LEAD", "SUPPORT"));
        }
    }

    @Test
    void tasks_are_all_given_to_the_units_or_none_is_unless_each_is_for_itself() {
        // Given
        String current = newTask();
        String changed = newTask();
        TaskApi.patch(Tokens.tjOffice(), changed, 1, "{\"title\": \"改\"}").then().statusCode(200);

        // When
        Response whole = assign("", item(current, 1), item(changed, 1), "{\"id\": \"" + current + "\"}");
        Response partial = assign("?partial=true", item(current, 1), item(changed, 1));

        // Then
        whole.then()
                .statusCode(412)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(
                        "#/items/1/ifMatch version-conflict", "#/items/2/ifMatch required"));
        partial.then().statusCode(207).body("items.status", contains(200, 412));
        TaskApi.get(Tokens.viewer(), current).then().body("version", equalTo(2));
        TaskApi.get(Tokens.viewer(), changed).then().body("version", equalTo(2));
    }

    @Test
    void what_is_wrong_with_the_units_is_told_once_for_all_tasks() {
        // Given
        String[] items = {item(newTask(), 1), item(newTask(), 1), item(newTask(), 1)};
        // When
        Response answer = assigning(
                "", "[{\"organization\": \"NO-SUCH\", \"role\": \"LEAD\"}, {\"region\": \"220104\"}]", items);
        // Then
        answer.then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(
                        "#/assignments/0/organization unknown-organization", "#/assignments/1/role required"));
    }

    private static Response assign(String query, String... items) {
        return assigning(
                query,
                "[{\"organization\": \"TJ-DRC\", \"role\": \"LEAD\"}, {\"region\": \"220104\", \"role\": \"SUPPORT\"}]",
                items);
    }

    private static Response assigning(String query, String assignments, String... items) {
        return TaskApi.as(Tokens.tjOffice())
                .contentType("application/json; charset=UTF-8")
                .body("{\"assignments\": " + assignments + ", \"items\": [" + String.join(",", items) + "]}")
                .post(TaskApi.TASKS + "/assignments/batch" + query);
    }

    private static String item(String task, int version) {
        return "{\"id\": \"" + task + "\", \"ifMatch\": \"" + version + "\"}";
    }

    @Test
    void a_leading_unit_moves_its_tasks_in_a_batch_and_adds_none() {
        // Given
        String led = newLedTask("");
        TaskApi.walk(led, "ASSIGNED");

        // When
        Response answer = batch(
                Tokens.tjDrc(), "?partial=true", move(led, 2, "IN_PROGRESS"), creation("{\"title\": \"自拟\"}"));

        // Then
        answer.then().statusCode(207).body("items.status", contains(200, 403));
    }

    @Test
    void a_tree_can_be_turned_round_in_one_batch() {
        // Given
        String top = newTask();
        String below = TaskApi.newChild(top, "");

        // When
        Response answer = batch(
                Tokens.tjOffice(),
                "",
                change(below, 1, "{\"parentId\": null}"),
                change(top, 1, "{\"parentId\": \"" + below + "\"}"));

        // Then
        answer.then().statusCode(200).body("items.version", contains(2, 2));
        TaskApi.get(Tokens.viewer(), top).then().body("parentId", equalTo(below));
    }

    @Test
    void the_states_of_earlier_items_hold_for_later_ones() {
        // Given
        String top = newTask();
        String below = TaskApi.newChild(top, "");

        // When
        Response answer = batch(Tokens.tjOffice(), "", removal(below, 1), removal(top, 1));
        Response wrongWayRound = batch(Tokens.tjOffice(), "", creation("{\"title\": \"子\", \"parentId\": \"" + top + "\"}"));

        // Then
        answer.then().statusCode(200).body("items.status", contains(204, 204));
        wrongWayRound.then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/items/0/body/parentId unknown-task"));
    }

    @Test
    void batches_and_single_moves_in_the_tree_all_come_through() throws Exception {
        // Given
        List<String> tasks = IntStream.range(0, 12).mapToObj(i -> newTask()).toList();
        String top = newTask();
        String title = mark();
        List<Callable<Integer>> requests = new ArrayList<>();
        requests.add(() -> batch(Tokens.tjOffice(), "", under(top, tasks)).statusCode());
        requests.add(() -> batch(Tokens.tjOffice(), "", under(null, tasks.reversed())).statusCode());
        requests.add(() -> batch(Tokens.tjOffice(), "", retitled(title, tasks.reversed())).statusCode());
        tasks.forEach(task -> requests.add(() -> patchAny(task, top)));

        // When
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(requests.size())) {
            for (Future<Integer> answer : clients.invokeAll(requests)) {
                statuses.add(answer.get());
            }
        }

        // Then
        assertThat(statuses).containsOnly(200);
        TaskApi.list(Tokens.viewer(), "q=" + title + "&count=true").then().body("total", equalTo(12));
    }

    private static int patchAny(String task, String parent) {
        return TaskApi.as(Tokens.tjOffice())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"parentId\": \"" + parent + "\"}")
                .patch(TaskApi.TASKS + "/" + task)
                .statusCode();
    }

    private static String[] under(String parent, List<String> tasks) {
        String to = parent == null ? "null" : "\"" + parent + "\"";
        return tasks.stream().map(task -> changeAny(task, "{\"parentId\": " + to + "}")).toArray(String[]::new);
    }

    private static String[] retitled(String title, List<String> tasks) {
        return tasks.stream().map(task -> changeAny(task, "{\"title\": \"" + title + "\"}")).toArray(String[]::new);
    }

    private static String creation(String body) {
        return "{\"op\": \"CREATE\", \"body\": " + body + "}";
    }

    private static String changeAny(String task, String patch) {
        return "{\"op\": \"CHANGE\", \"id\": \"%s\", \"ifMatch\": \"*\", \"body\": %s}".formatted(task, patch);
    }

    private static String change(String task, int version, String patch) {
        return "{\"op\": \"CHANGE\", \"id\": \"%s\", \"ifMatch\": \"%d\", \"body\": %s}"
                .formatted(task, version, patch);
    }

    private static String removal(String task, int version) {
        return "{\"op\": \"REMOVE\", \"id\": \"%s\", \"ifMatch\": \"%d\"}".formatted(task, version);
    }

    private static String move(String task, int version, String to) {
        return "{\"op\": \"TRANSITION\", \"id\": \"%s\", \"ifMatch\": \"%d\", \"body\": {\"to\": \"%s\"}}"
                .formatted(task, version, to);
    }
}
