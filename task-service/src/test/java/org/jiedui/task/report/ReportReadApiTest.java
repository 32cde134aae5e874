package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.task.report.ReportApi.accept;
import static org.jiedui.task.report.ReportApi.giveBack;
import static org.jiedui.task.report.ReportApi.path;
import static org.jiedui.task.report.ReportApi.reached;
import static org.jiedui.task.report.ReportApi.submitted;
import static org.jiedui.task.report.ReportApi.taskIn;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as they are found, listed and remembered. */
@QuarkusTest
@WithEngines(database = "task")
class ReportReadApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_report_is_found_under_its_own_task_only() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        String other = taskIn("ASSIGNED");
        // When
        var answer = as(Tokens.tjOffice()).get(path(other) + "/" + report);
        // Then
        answer.then().statusCode(404);
        accept(Tokens.tjOffice(), other, report, 1).then().statusCode(404);
    }

    @Test
    void the_past_of_a_report_can_be_read() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        String before = as(Tokens.viewer()).get(path(task) + "/" + report).path("updatedAt");
        accept(Tokens.tjOffice(), task, report, 1).then().statusCode(200);
        // When
        var then = as(Tokens.viewer()).get(path(task) + "/" + report + "?asOf=" + before);
        // Then
        then.then().statusCode(200).body("status", equalTo("SUBMITTED")).body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({"status=SUBMITTED&city=120000,waiting", "status=RETURNED&organization=TJ-DRC,returned", "verdict=ACCEPTED,accepted"})
    void what_waits_for_whom_is_a_list_across_tasks(String query, String expected) {
        String waiting = taskIn("ASSIGNED");
        String returned = taskIn("ASSIGNED");
        String accepted = taskIn("ASSIGNED");
        submitted(waiting, "2018-06", 10);
        giveBack(Tokens.tjOffice(), returned, submitted(returned, "2018-06", 10), 1);
        reached(accepted, "2018-06", 10);
        String ours = "&taskId=" + String.join(",", waiting, returned, accepted);
        // When
        var answer = as(Tokens.viewer()).get("/api/v1/reports?" + query + ours);
        // Then
        String task = expected.equals("waiting") ? waiting : expected.equals("returned") ? returned : accepted;
        answer.then().statusCode(200).body("items.taskId", contains(task));
    }

    @Test
    void reports_come_as_a_sheet() {
        String task = taskIn("ASSIGNED");
        submitted(task, "2018-06", 40);
        // When
        var sheet = as(Tokens.viewer()).header("Accept", "text/csv").get(path(task) + "?fields=period,organization,status,progress");
        // Then
        sheet.then().statusCode(200);
        assertThat(sheet.asString()).contains("报告期,报告单位,状态,完成度").contains("2018-06").contains("已提交");
    }
}
