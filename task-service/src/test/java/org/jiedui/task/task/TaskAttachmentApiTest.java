package org.jiedui.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.newPlan;
import static org.jiedui.task.task.TaskApi.newTask;

import io.quarkus.test.junit.QuarkusTest;
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
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tasks add to attachments, beyond the tables of rights. The rest is tested in the platform. */
@QuarkusTest
@WithEngines(database = "task")
class TaskAttachmentApiTest {

    private static final byte[] FILE = "进展：已签约".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_unit_removes_what_it_has_added_itself() {
        // Given
        String task = assigned();
        String own = attached(Tokens.tjDrc(), task);
        // When
        Response byAnotherUnit = remove(Tokens.ccChaoyang(), task, own);
        Response byItself = remove(Tokens.tjDrc(), task, own);
        // Then
        byAnotherUnit.then().statusCode(403);
        byItself.then().statusCode(204);
        as(Tokens.viewer()).get(files(task)).then().body("items", empty());
    }

    @Test
    void a_task_tells_its_files_and_each_is_a_step_of_its_history() {
        // Given
        String task = newTask();
        String file = attached(Tokens.tjOffice(), task);
        // When
        Response told = TaskApi.get(Tokens.viewer(), task);
        // Then
        told.then()
                .header("ETag", "\"2\"")
                .body("attachments.id", contains(file))
                .body("attachments[0].name", equalTo("report.txt"))
                .body("attachments[0].size", equalTo(FILE.length))
                .body("attachments[0].href", equalTo(files(task) + "/" + file + "/content"));
        as(Tokens.viewer())
                .get(TASKS + "/" + task + "/history")
                .then()
                .body("items[0].type", equalTo("org.jiedui.task.task.attachment-added.v1"))
                .body("items[0].version", equalTo(2));
        assertThat(as(Tokens.viewer()).get(told.<String>path("attachments[0].href")).asByteArray()).isEqualTo(FILE);
    }

    @Test
    void files_come_and_go_by_themselves_and_not_with_a_change_of_the_task() {
        // Given
        String task = newTask();
        // When
        Response refused = TaskApi.patch(Tokens.tjOffice(), task, 1, "{\"attachments\": []}");
        // Then
        refused.then().statusCode(422).body("errors.pointer", contains("#/attachments"));
    }

    @Test
    void what_happens_to_files_is_told_as_the_schemas_have_it_and_of_confidential_tasks_to_nobody_else() {
        // Given
        String open = newTask();
        String hidden = newTask("{\"title\": \"保密\", \"confidential\": true}");
        attached(Tokens.tjOffice(), hidden);
        String file = attached(Tokens.tjOffice(), open);
        // When
        remove(Tokens.tjOffice(), open, file).then().statusCode(204);
        // Then
        List<TopicRecord> told = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(open), 3);
        assertThat(told)
                .extracting(event -> event.attribute("type"))
                .containsExactly(
                        "org.jiedui.task.task.created.v1",
                        "org.jiedui.task.task.attachment-added.v1",
                        "org.jiedui.task.task.attachment-removed.v1");
        told.forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        assertThat(told.get(1).state().at("/attachments/0/sha256").asText()).matches("[0-9a-f]{64}");
        assertThat(told.get(2).state().path("attachments")).isEmpty();
        assertThat(Topic.named("jiedui.task").awaitEvents(UUID.fromString(hidden), 2)).hasSize(2);
        assertThat(Topic.named("jiedui.task.public").eventsAbout(UUID.fromString(hidden))).isEmpty();
    }

    private static String assigned() {
        return newTask(
                """
                {"title": "共建园区", "planId": "%s",
                 "assignments": [{"organization": "TJ-DRC", "role": "LEAD"}, {"region": "220104", "role": "SUPPORT"}]}
                """
                        .formatted(newPlan(Tokens.tjOffice(), "120000", "220100")));
    }

    private static String files(String task) {
        return TASKS + "/" + task + "/attachments";
    }

    private static Response attach(Token caller, String task) {
        return as(caller).multiPart("file", "report.txt", FILE, "text/plain").post(files(task));
    }

    private static String attached(Token caller, String task) {
        return attach(caller, task).then().statusCode(201).extract().path("id");
    }

    private static Response remove(Token caller, String task, String file) {
        return as(caller).header("If-Match", "\"1\"").delete(files(task) + "/" + file);
    }
}
