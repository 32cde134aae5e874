package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.task.report.ReportApi.giveBack;
import static org.jiedui.task.report.ReportApi.path;
import static org.jiedui.task.report.ReportApi.resubmit;
import static org.jiedui.task.report.ReportApi.submit;
import static org.jiedui.task.report.ReportApi.taskIn;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a task that bear out what is reported of it. */
@QuarkusTest
@WithEngines(database = "task")
class ReportEvidenceApiTest {

    private static final byte[] FILE = "九对协议".getBytes(StandardCharsets.UTF_8);

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_file_of_the_task_bears_a_report_out_and_is_told_with_its_name_size_and_hash() {
        // Given
        String task = taskIn("ASSIGNED");
        String file = attached(task, "agreements.txt");

        // When
        Response answer = submit(Tokens.tjDrc(), task, report(link(), file(file)));

        // Then
        String href = TASKS + "/" + task + "/attachments/" + file + "/content";
        answer.then()
                .statusCode(201)
                .body("evidence.title", contains("签订情况表", "agreements.txt"))
                .body("evidence[0].url", equalTo("https://example.org/a"))
                .body("evidence[1].attachmentId", equalTo(file))
                .body("evidence[1].name", equalTo("agreements.txt"))
                .body("evidence[1].size", equalTo(FILE.length))
                .body("evidence[1].href", equalTo(href));
        assertThat(answer.<String>path("evidence[1].sha256")).matches("[0-9a-f]{64}");
        assertThat(as(Tokens.tjOffice()).get(href).asByteArray()).isEqualTo(FILE);
        TopicRecord told = Topic.named("jiedui.task.public")
                .awaitEvents(UUID.fromString(answer.path("id")), 1)
                .getFirst();
        Contracts.ofThisModule().validateEvent(told.attribute("type"), told.value());
        assertThat(told.state().at("/evidence/1/name").asText()).isEqualTo("agreements.txt");
    }

    @Test
    void evidence_is_a_link_with_a_title_or_a_file_of_this_very_task() {
        // Given
        String task = taskIn("ASSIGNED");
        String file = attached(task, "a.txt");
        String ofAnotherTask = attached(taskIn("ASSIGNED"), "b.txt");

        // When
        Response answer = submit(
                Tokens.tjDrc(),
                task,
                report(
                        "{\"title\": \"无\"}",
                        "{\"url\": \"https://example.org/a\"}",
                        "{\"title\": \"两者\", \"url\": \"https://example.org/a\", \"attachmentId\": \"" + file + "\"}",
                        file(ofAnotherTask),
                        file(file)));

        // Then
        answer.then()
                .statusCode(422)
                .body("errors.collect { it.pointer + ' ' + it.code }", containsInAnyOrder(
                        "#/evidence/0 one-of",
                        "#/evidence/1/title required",
                        "#/evidence/2 one-of",
                        "#/evidence/3/attachmentId unknown-attachment",
                        "#/evidence/4/attachmentId duplicate"));
    }

    @Test
    void a_file_is_kept_as_long_as_any_version_of_a_report_rests_on_it() {
        // Given
        String task = taskIn("ASSIGNED");
        String file = attached(task, "first.txt");
        String report = submit(Tokens.tjDrc(), task, report(file(file))).then().statusCode(201).extract().path("id");
        giveBack(Tokens.tjOffice(), task, report, 1).then().statusCode(200);
        resubmit(Tokens.tjDrc(), task, report, 2, "{\"evidence\": [" + link() + "]}").then().statusCode(200);

        // When
        Response removed = remove(task, file);

        // Then
        removed.then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("references", contains(path(task) + "/" + report));
        List<String> names = as(Tokens.viewer())
                .get(path(task) + "/" + report + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.collect { it.type }");
        assertThat(names).hasSize(3);
        as(Tokens.viewer()).get(path(task) + "/" + report).then().body("evidence.url", contains("https://example.org/a"));
    }

    @Test
    void a_file_that_no_report_rests_on_is_removed() {
        // Given
        String task = taskIn("ASSIGNED");
        String file = attached(task, "spare.txt");
        submit(Tokens.tjDrc(), task, report(link())).then().statusCode(201);
        // Then
        remove(task, file).then().statusCode(204);
    }

    @Test
    void a_report_that_is_changed_elsewhere_keeps_its_evidence() {
        // Given
        String task = taskIn("ASSIGNED");
        String file = attached(task, "first.txt");
        String report = submit(Tokens.tjDrc(), task, report(file(file))).then().statusCode(201).extract().path("id");
        // When
        Response changed = resubmit(Tokens.tjDrc(), task, report, 1, "{\"narrative\": \"补充\"}");
        // Then
        changed.then().statusCode(200).body("evidence.attachmentId", contains(file)).body("evidence.name", contains("first.txt"));
    }

    private static String report(String... evidence) {
        return "{\"period\": \"2018-06\", \"progress\": 40, \"evidence\": [" + String.join(",", evidence) + "]}";
    }

    private static String link() {
        return "{\"title\": \"签订情况表\", \"url\": \"https://example.org/a\"}";
    }

    private static String file(String id) {
        return "{\"attachmentId\": \"" + id + "\"}";
    }

    private static String attached(String task, String name) {
        return as(Tokens.tjDrc())
                .multiPart("file", name, FILE, "text/plain")
                .post(TASKS + "/" + task + "/attachments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response remove(String task, String file) {
        return as(Tokens.tjDrc()).header("If-Match", "\"1\"").delete(TASKS + "/" + task + "/attachments/" + file);
    }
}
