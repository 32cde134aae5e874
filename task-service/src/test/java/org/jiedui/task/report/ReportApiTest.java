package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.task.report.ReportApi.path;
import static org.jiedui.task.report.ReportApi.resubmit;
import static org.jiedui.task.report.ReportApi.submit;
import static org.jiedui.task.report.ReportApi.submitted;
import static org.jiedui.task.report.ReportApi.taskIn;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.jiedui.task.task.TaskApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "task")
class ReportApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_unit_reports_on_its_task_and_the_report_waits_for_the_office_of_its_city() {
        String task = taskIn("ASSIGNED");
        // When
        var answer = submit(
                Tokens.tjDrc(),
                task,
                """
                {"period": "2018-06", "progress": 40, "narrative": "九对签订协议", "problems": "管理体制在调整",
                 "nextSteps": "完成其余文本", "evidence": [{"title": "签订情况表", "url": "https://example.org/a.pdf"}]}
                """);
        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("status", equalTo("SUBMITTED"))
                .body("period", equalTo("2018-06"))
                .body("progress", equalTo(40))
                .body("organization.code", equalTo("TJ-DRC"))
                .body("organization.name", equalTo("天津市发展和改革委员会"))
                .body("region", nullValue())
                .body("lead", equalTo(true))
                .body("city", equalTo("120000"))
                .body("task.id", equalTo(task))
                .body("task.name", equalTo("共建园区"))
                .body("evidence[0].url", equalTo("https://example.org/a.pdf"))
                .body("submissions", equalTo(1))
                .body("allowedTransitions", hasSize(0));
        String location = answer.header("Location");
        assertThat(location).isEqualTo(path(task) + "/" + answer.path("id"));
        as(Tokens.tjOffice()).get(location).then().statusCode(200).body("allowedTransitions", containsInAnyOrder("ACCEPTED", "RETURNED"));
    }

    @Test
    void the_first_report_of_a_leading_unit_begins_the_work_and_that_of_another_does_not() {
        String task = taskIn("ASSIGNED");
        submit(Tokens.ccChaoyang(), task, "2018-05", 10).then().statusCode(201).body("lead", equalTo(false));
        assertThat((String) TaskApi.get(Tokens.viewer(), task).path("status")).isEqualTo("ASSIGNED");
        // When
        submitted(task, "2018-06", 40);
        // Then
        TaskApi.get(Tokens.viewer(), task).then().body("status", equalTo("IN_PROGRESS")).body("version", equalTo(3));
    }

    @Test
    void a_unit_has_one_report_of_a_period_and_another_unit_one_of_its_own() {
        String task = taskIn("ASSIGNED");
        submitted(task, "2018-Q2", 20);
        // When
        var again = submit(Tokens.tjDrc(), task, "2018-Q2", 30);
        // Then
        again.then().statusCode(409).body("code", equalTo("report-exists"));
        submit(Tokens.ccChaoyang(), task, "2018-Q2", 30).then().statusCode(201).body("region.code", equalTo("220104"));
        submitted(task, "2018-06", 20);
        as(Tokens.viewer()).get(path(task) + "?sort=-period&count=true").then().body("total", equalTo(3));
    }

    @Test
    void nothing_is_reported_before_a_task_is_assigned_nor_once_it_is_over_nor_while_it_is_suspended() {
        for (String[] states : List.of(
                new String[] {},
                new String[] {"ASSIGNED", "SUSPENDED"},
                new String[] {"ASSIGNED", "CANCELLED"},
                new String[] {"ASSIGNED", "IN_PROGRESS", "IN_ACCEPTANCE", "COMPLETED"})) {
            String task = taskIn(states);
            // When
            var answer = submit(Tokens.tjDrc(), task, "2018-06", 40);
            // Then
            answer.then().statusCode(409).body("code", equalTo("task-not-open"));
        }
    }

    @Test
    void a_change_that_changes_nothing_is_none() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        // When
        var answer = resubmit(Tokens.tjDrc(), task, report, 1, "{\"progress\": 40}");
        // Then
        answer.then().statusCode(200).header("ETag", "\"1\"").body("submissions", equalTo(1));
    }

    @Test
    void every_fault_of_a_report_is_named_at_once() {
        String task = taskIn("ASSIGNED");
        // When
        var answer = submit(
                Tokens.tjDrc(),
                task,
                """
                {"period": "2018-13", "progress": 101, "evidence": [{"title": " ", "url": "http://example.org"}],
                 "status": "ACCEPTED", "organization": "CC-DRC"}
                """);
        // Then
        answer.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/period",
                                "#/progress",
                                "#/evidence/0/title",
                                "#/evidence/0/url",
                                "#/status",
                                "#/organization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-6", "2018-Q5", "2018-00", "6-2018", "2999-01", "2999-Q1"})
    void a_period_is_a_month_or_a_quarter_that_has_begun(String period) {
        String task = taskIn("ASSIGNED");
        // When
        var answer = submit(Tokens.tjDrc(), task, period, 40);
        // Then
        answer.then().statusCode(422).body("errors.pointer", contains("#/period"));
    }

    @Test
    void period_and_unit_of_a_report_stay() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        // When
        var answer = resubmit(
                Tokens.tjDrc(), task, report, 1, "{\"period\": \"2018-07\", \"organization\": \"TJ-ARA\", \"city\": \"220100\"}");
        // Then
        answer.then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/period", "#/organization", "#/city"))
                .body("errors.code", contains("read-only", "read-only", "read-only"));
    }

    @Test
    void who_speaks_for_several_units_says_for_which() {
        String task = taskIn("ASSIGNED");
        Token both = Token.of("both").roles("reporter").organizations("TJ-DRC").regions("220104");
        submit(both, task, "2018-06", 40).then().statusCode(422).body("errors.pointer", contains("#/organization"));
        // When
        var answer = submit(both, task, "{\"period\": \"2018-06\", \"progress\": 40, \"region\": \"220104\"}");
        // Then
        answer.then().statusCode(201).body("region.code", equalTo("220104")).body("city", equalTo("220100"));
    }

    @Test
    void a_task_that_has_been_reported_on_is_not_removed() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        // When
        var answer = TaskApi.remove(Tokens.tjOffice(), task, 3);
        // Then
        answer.then()
                .statusCode(409)
                .body("code", equalTo("in-use"))
                .body("references", contains(path(task) + "/" + report));
    }

    @Test
    void a_report_handed_in_twice_with_one_key_is_one() {
        String task = taskIn("ASSIGNED");
        String key = task + "-key";
        String first = as(Tokens.tjDrc())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"period\": \"2018-06\", \"progress\": 40}")
                .post(path(task))
                .asString();
        // When
        var second = as(Tokens.tjDrc())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"period\": \"2018-06\", \"progress\": 40}")
                .post(path(task));
        // Then
        second.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first);
    }
}
