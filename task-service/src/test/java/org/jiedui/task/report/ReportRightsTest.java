package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.task.report.ReportApi.accept;
import static org.jiedui.task.report.ReportApi.path;
import static org.jiedui.task.report.ReportApi.submit;
import static org.jiedui.task.report.ReportApi.submitted;
import static org.jiedui.task.report.ReportApi.taskIn;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.jiedui.task.task.TaskApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights to reports that hang on more than the caller and the report, which is all that the rights tables tell of. */
@QuarkusTest
@WithEngines(database = "task")
class ReportRightsTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void the_office_of_the_reporting_city_reviews_and_that_of_the_other_does_not() {
        String plan = TaskApi.newPlan(Tokens.tjOffice(), "120000", "220100");
        String task = TaskApi.newTask(
                """
                {"title": "共建园区", "planId": "%s", "assignments": [{"organization": "TJ-DRC", "role": "LEAD"},
                 {"region": "220104", "role": "LEAD"}]}
                """
                        .formatted(plan));
        TaskApi.walk(task, "ASSIGNED");
        String ofTianjin = submitted(task, "2018-06", 10);
        String ofChangchun = submit(Tokens.ccChaoyang(), task, "2018-06", 20).path("id");
        // When
        int[] foreign = {
            accept(Tokens.ccOffice(), task, ofTianjin, 1).statusCode(),
            accept(Tokens.tjOffice(), task, ofChangchun, 1).statusCode()
        };
        // Then
        assertThat(foreign).containsOnly(403);
        accept(Tokens.tjOffice(), task, ofTianjin, 1).then().statusCode(200);
        accept(Tokens.ccOffice(), task, ofChangchun, 1).then().statusCode(200);
    }

    @Test
    void nobody_reviews_their_own_report() {
        String task = taskIn("ASSIGNED");
        Token both = Token.of("both").roles("office", "reporter").city("120000").organizations("TJ-DRC");
        String report = submit(both, task, "2018-06", 10).path("id");
        // When
        var answer = accept(both, task, report, 1);
        // Then
        answer.then().statusCode(403);
    }

    @Test
    void a_unit_changes_no_report_but_its_own() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 10);
        // When
        var answer = ReportApi.resubmit(Tokens.ccChaoyang(), task, report, 1, "{\"progress\": 90}");
        // Then
        answer.then().statusCode(403);
    }

    @Test
    void lists_history_and_changes_are_silent_about_reports_on_what_has_become_confidential() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 10);
        // When
        TaskApi.patch(Tokens.tjOffice(), task, 3, "{\"confidential\": true}").then().statusCode(200);
        // Then
        as(Tokens.viewer()).get("/api/v1/reports?taskId=" + task).then().statusCode(200).body("items.size()", equalTo(0));
        as(Tokens.viewer()).get(path(task)).then().statusCode(404);
        as(Tokens.viewer()).get(path(task) + "/" + report + "/history").then().statusCode(404);
        as(Tokens.tjDrc()).get("/api/v1/reports?taskId=" + task).then().body("items.id", contains(report));
        as(Tokens.tjDrc())
                .get(path(task) + "/" + report)
                .then()
                .body("confidential", equalTo(true))
                .body("version", equalTo(2));
    }
}
