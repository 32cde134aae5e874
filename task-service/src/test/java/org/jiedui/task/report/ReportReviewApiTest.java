package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.jiedui.task.report.ReportApi.accept;
import static org.jiedui.task.report.ReportApi.giveBack;
import static org.jiedui.task.report.ReportApi.path;
import static org.jiedui.task.report.ReportApi.progressOf;
import static org.jiedui.task.report.ReportApi.reached;
import static org.jiedui.task.report.ReportApi.resubmit;
import static org.jiedui.task.report.ReportApi.review;
import static org.jiedui.task.report.ReportApi.submit;
import static org.jiedui.task.report.ReportApi.submitted;
import static org.jiedui.task.report.ReportApi.taskIn;
import static org.jiedui.task.task.TaskApi.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.jiedui.task.task.TaskApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the office makes of reports, and what that makes of tasks. */
@QuarkusTest
@WithEngines(database = "task")
class ReportReviewApiTest {

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void progress_moves_once_the_office_accepts_and_not_before() {
        String task = taskIn("ASSIGNED", "IN_PROGRESS");
        String report = submitted(task, "2018-06", 40);
        assertThat(progressOf(task)).isZero();
        // When
        accept(Tokens.tjOffice(), task, report, 1)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("review.verdict", equalTo("ACCEPTED"))
                .body("review.office", equalTo("120000"));
        // Then
        assertThat(progressOf(task)).isEqualTo(40);
    }

    @Test
    void whoever_moves_a_task_by_a_report_is_told_the_version_that_views_must_have_reached() {
        String task = taskIn("ASSIGNED");
        // When
        var handedIn = submit(Tokens.tjDrc(), task, "2018-06", 40);
        String report = handedIn.path("id");
        var accepted = accept(Tokens.tjOffice(), task, report, 1);
        // Then
        assertThat(handedIn.header("Jiedui-Version")).isEqualTo("report/" + report + "/1,task/" + task + "/3");
        assertThat(accepted.header("Jiedui-Version")).isEqualTo("report/" + report + "/2,task/" + task + "/4");
    }

    @Test
    void a_returned_report_goes_back_with_its_comment_and_keeps_its_versions() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        giveBack(Tokens.tjOffice(), task, report, 1).then().statusCode(200).body("status", equalTo("RETURNED"));
        as(Tokens.tjDrc())
                .get(path(task) + "/" + report)
                .then()
                .body("review.comment", equalTo("请补充依据"))
                .body("allowedTransitions", contains("SUBMITTED"));
        // When
        resubmit(Tokens.tjDrc(), task, report, 2, "{\"progress\": 35, \"narrative\": \"附表\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("id", equalTo(report))
                .body("status", equalTo("SUBMITTED"))
                .body("submissions", equalTo(2))
                .body("review.verdict", equalTo("RETURNED"));
        accept(Tokens.tjOffice(), task, report, 3).then().statusCode(200);
        // Then
        assertThat(progressOf(task)).isEqualTo(35);
        as(Tokens.viewer())
                .get(path(task) + "/" + report + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(4, 3, 2, 1))
                .body("items[2].reason", equalTo("请补充依据"))
                .body("items[1].changes.find { it.pointer == '/progress' }.before", equalTo(40));
    }

    @Test
    void what_supports_a_task_is_reported_and_reviewed_without_moving_it() {
        String task = taskIn("ASSIGNED", "IN_PROGRESS");
        String report = submit(Tokens.ccChaoyang(), task, "2018-06", 90).path("id");
        // When
        accept(Tokens.ccOffice(), task, report, 1).then().statusCode(200);
        // Then
        assertThat(progressOf(task)).isZero();
    }

    @Test
    void a_task_falls_back_only_with_a_reason() {
        String task = taskIn("ASSIGNED");
        reached(task, "2018-06", 40);
        submit(Tokens.tjDrc(), task, "2018-07", 30)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
        // When
        String report = submit(
                        Tokens.tjDrc(), task, "{\"period\": \"2018-07\", \"progress\": 30, \"reason\": \"两份协议作废\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        accept(Tokens.tjOffice(), task, report, 1).then().statusCode(200);
        // Then
        assertThat(progressOf(task)).isEqualTo(30);
        as(Tokens.viewer())
                .get(TaskApi.TASKS + "/" + task + "/history")
                .then()
                .body("items[0].type", equalTo("org.jiedui.task.task.progressed.v1"))
                .body("items[0].reason", equalTo("两份协议作废"));
    }

    @Test
    void who_accepts_that_a_task_has_fallen_back_meanwhile_says_why() {
        String task = taskIn("ASSIGNED");
        String slow = submitted(task, "2018-07", 30);
        reached(task, "2018-06", 40);
        accept(Tokens.tjOffice(), task, slow, 1).then().statusCode(422).body("errors.pointer", contains("#/comment"));
        // When
        review(Tokens.tjOffice(), task, slow, 1, "{\"verdict\": \"ACCEPTED\", \"comment\": \"以最新核查为准\"}")
                .then()
                .statusCode(200);
        // Then
        assertThat(progressOf(task)).isEqualTo(30);
    }

    @Test
    void a_late_report_of_an_earlier_period_is_accepted_without_moving_the_task() {
        String task = taskIn("ASSIGNED");
        reached(task, "2018-06", 40);
        String late = submitted(task, "2018-05", 20);
        // When
        accept(Tokens.tjOffice(), task, late, 1).then().statusCode(200);
        // Then
        assertThat(progressOf(task)).isEqualTo(40);
    }

    @Test
    void a_report_is_reviewed_after_its_task_is_over_and_moves_nothing_but_not_while_it_is_suspended() {
        String task = taskIn("ASSIGNED", "IN_PROGRESS");
        String report = submitted(task, "2018-06", 40);
        TaskApi.moveBecause(Tokens.tjOffice(), task, 3, "SUSPENDED", "等待").then().statusCode(200);
        accept(Tokens.tjOffice(), task, report, 1).then().statusCode(409).body("code", equalTo("task-not-open"));
        TaskApi.moveBecause(Tokens.tjOffice(), task, 4, "CANCELLED", "撤销").then().statusCode(200);
        // When
        accept(Tokens.tjOffice(), task, report, 1).then().statusCode(200);
        // Then
        assertThat(progressOf(task)).isZero();
    }

    @Test
    void what_is_accepted_is_neither_changed_nor_reviewed_again() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        accept(Tokens.tjOffice(), task, report, 1).then().statusCode(200);
        // When
        var answers = List.of(
                resubmit(Tokens.tjDrc(), task, report, 2, "{\"progress\": 50}"),
                giveBack(Tokens.tjOffice(), task, report, 2));
        // Then
        answers.forEach(answer -> answer.then().statusCode(409).body("code", equalTo("transition-not-allowed")));
    }

    @Test
    void what_was_read_is_what_is_judged() {
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        resubmit(Tokens.tjDrc(), task, report, 1, "{\"progress\": 45}").then().statusCode(200);
        // When
        var stale = accept(Tokens.tjOffice(), task, report, 1);
        var unread = as(Tokens.tjOffice())
                .contentType("application/json")
                .body("{\"verdict\": \"ACCEPTED\"}")
                .post(path(task) + "/" + report + "/review");
        // Then
        stale.then().statusCode(412).header("ETag", "\"2\"");
        unread.then().statusCode(428);
    }
}
