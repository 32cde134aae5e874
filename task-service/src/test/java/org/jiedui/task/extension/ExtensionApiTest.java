package org.jiedui.task.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.AtOnce;
import org.jiedui.task.directory.KnownDirectory;
import org.jiedui.task.task.TaskApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithEngines(database = "task")
class ExtensionApiTest {

    private static final Topic INTERNAL = Topic.named("jiedui.task");

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void an_approved_request_gives_the_task_its_new_deadline_and_the_old_one_stays_in_the_history() {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        as(Tokens.tjOffice())
                .get(path(task) + "/" + request)
                .then()
                .body("dueOn", equalTo("2026-12-31"))
                .body("organization.name", equalTo("天津市发展和改革委员会"))
                .body("task.id", equalTo(task))
                .body("allowedTransitions", containsInAnyOrder("APPROVED", "REJECTED"));
        // When
        decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"APPROVED\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("APPROVED"))
                .body("decision.office", equalTo("120000"))
                .body("warnings", nullValue());
        // Then
        TaskApi.get(Tokens.viewer(), task).then().body("dueOn", equalTo("2027-03-31")).body("version", equalTo(3));
        as(Tokens.viewer())
                .get(TASKS + "/" + task + "/history")
                .then()
                .body("items[0].type", equalTo("org.jiedui.task.task.extended.v1"))
                .body("items[0].reason", equalTo("协议需重签"))
                .body("items[0].changes.find { it.pointer == '/dueOn' }.before", equalTo("2026-12-31"));
    }

    @Test
    void a_rejected_request_says_why_and_leaves_the_task_alone() {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"REJECTED\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/comment"));
        // When
        decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"REJECTED\", \"comment\": \"年内可完成\"}")
                .then()
                .statusCode(200);
        // Then
        TaskApi.get(Tokens.viewer(), task).then().body("dueOn", equalTo("2026-12-31")).body("version", equalTo(2));
        requested(task, "2027-02-28");
    }

    @Test
    void one_request_of_a_task_is_open_at_a_time() throws Exception {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        // When
        List<Response> answers = AtOnce.call(List.of(
                () -> request(Tokens.tjDrc(), task, "2027-03-31"), () -> request(Tokens.tjDrc(), task, "2027-04-30")));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        request(Tokens.tjDrc(), task, "2027-05-31").then().statusCode(409).body("code", equalTo("request-open"));
    }

    @Test
    void a_deadline_after_that_of_the_parent_is_approved_with_a_warning() {
        String parent = TaskApi.newTask("{\"title\": \"上级\", \"dueOn\": \"2027-01-31\"}");
        String task = task(", \"dueOn\": \"2026-12-31\", \"parentId\": \"" + parent + "\"", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        // When
        var answer = decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"APPROVED\"}");
        // Then
        answer.then().statusCode(200).body("warnings.code", contains("due-after-parent"));
        TaskApi.get(Tokens.viewer(), task).then().body("warnings.code", contains("due-after-parent"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31", "2026-12-30"})
    void a_new_deadline_is_later_than_the_old(String day) {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        // When
        var answer = request(Tokens.tjDrc(), task, day);
        // Then
        answer.then().statusCode(422).body("errors.pointer", contains("#/newDueOn"));
    }

    @Test
    void every_fault_of_a_request_is_named_at_once() {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        // When
        var answer = post(Tokens.tjDrc(), path(task), "{\"reason\": \" \", \"status\": \"APPROVED\", \"organization\": \"TJ-ARA\"}");
        // Then
        answer.then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/newDueOn", "#/reason", "#/status", "#/organization"));
    }

    @Test
    void a_task_without_a_deadline_or_that_is_not_worked_on_is_not_extended() {
        String open = task("", "ASSIGNED");
        String draft = task(", \"dueOn\": \"2026-12-31\"");
        String suspended = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED", "SUSPENDED");
        // When
        List<String> codes = List.of(
                request(Tokens.tjDrc(), open, "2027-03-31").path("code"),
                request(Tokens.tjDrc(), draft, "2027-03-31").path("code"),
                request(Tokens.tjDrc(), suspended, "2027-03-31").path("code"));
        // Then
        assertThat(codes).containsExactly("no-deadline", "task-not-open", "task-not-open");
    }

    @Test
    void a_deadline_that_the_office_has_moved_itself_is_not_moved_back() {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        TaskApi.patch(Tokens.tjOffice(), task, 2, "{\"dueOn\": \"2027-06-30\"}").then().statusCode(200);
        // When
        var answer = decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"APPROVED\"}");
        // Then
        answer.then().statusCode(409).body("code", equalTo("deadline-later"));
    }

    @Test
    void what_is_decided_stays() {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"APPROVED\"}").then().statusCode(200);
        // When
        var again = decide(Tokens.tjOffice(), task, request, 2, "{\"verdict\": \"REJECTED\", \"comment\": \"不\"}");
        // Then
        again.then().statusCode(409).body("code", equalTo("transition-not-allowed"));
        decide(Tokens.tjOffice(), task, request, 1, "{\"verdict\": \"APPROVED\"}").then().statusCode(412);
    }

    @Test
    void requests_across_tasks_are_a_list_of_what_the_caller_sees() {
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        String hidden = task(", \"dueOn\": \"2026-12-31\", \"confidential\": true", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        requested(hidden, "2027-03-31");
        String query = "/api/v1/extension-requests?status=REQUESTED&taskId=" + task + "," + hidden;
        // When
        var seen = as(Tokens.viewer()).get(query);
        // Then
        seen.then().statusCode(200).body("items.id", contains(request));
        as(Tokens.tjOffice()).get(query).then().body("items", hasSize(2));
    }

    @Test
    void the_life_of_a_request_is_told_as_the_schemas_have_it() {
        // Given
        String task = task(", \"dueOn\": \"2026-12-31\"", "ASSIGNED");
        String request = requested(task, "2027-03-31");
        TaskApi.patch(Tokens.tjOffice(), task, 2, "{\"confidential\": true}").then().statusCode(200);
        TaskApi.patch(Tokens.tjOffice(), task, 3, "{\"confidential\": false}").then().statusCode(200);
        // When
        decide(Tokens.tjOffice(), task, request, 3, "{\"verdict\": \"APPROVED\"}").then().statusCode(200);
        // Then
        List<TopicRecord> told = INTERNAL.awaitEvents(UUID.fromString(request), 4);
        assertThat(told)
                .extracting(event -> event.attribute("type").replace("org.jiedui.task.extension-request.", ""))
                .containsExactly("requested.v1", "concealed.v1", "disclosed.v1", "approved.v1");
        told.forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        TopicRecord extended = INTERNAL.awaitEvents(UUID.fromString(task), 5).getLast();
        assertThat(extended.attribute("type")).isEqualTo("org.jiedui.task.task.extended.v1");
        Contracts.ofThisModule().validateEvent(extended.attribute("type"), extended.value());
    }

    /** The title, whom it is assigned to, and further fields. */
    private static String task(String fields, String... states) {
        String task = TaskApi.newTask(
                """
                {"title": "共建园区", "assignments": [{"organization": "TJ-DRC", "role": "LEAD"},
                 {"region": "220104", "role": "SUPPORT"}]%s}
                """
                        .formatted(fields));
        TaskApi.walk(task, states);
        return task;
    }

    private static String requested(String task, String newDueOn) {
        return request(Tokens.tjDrc(), task, newDueOn).then().statusCode(201).extract().path("id");
    }

    private static Response request(Token token, String task, String newDueOn) {
        return post(token, path(task), "{\"newDueOn\": \"" + newDueOn + "\", \"reason\": \"协议需重签\"}");
    }

    private static Response decide(Token token, String task, String request, int version, String body) {
        return as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path(task) + "/" + request + "/decision");
    }

    private static Response post(Token token, String path, String body) {
        return as(token).contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8)).post(path);
    }

    private static String path(String task) {
        return TASKS + "/" + task + "/extension-requests";
    }
}
