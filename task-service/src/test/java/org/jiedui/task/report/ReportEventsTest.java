package org.jiedui.task.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.report.ReportApi.accept;
import static org.jiedui.task.report.ReportApi.giveBack;
import static org.jiedui.task.report.ReportApi.resubmit;
import static org.jiedui.task.report.ReportApi.submitted;
import static org.jiedui.task.report.ReportApi.taskIn;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.jiedui.task.task.TaskApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others hear of reports. */
@QuarkusTest
@WithEngines(database = "task")
class ReportEventsTest {

    private static final Topic INTERNAL = Topic.named("jiedui.task");
    private static final Topic PUBLIC = Topic.named("jiedui.task.public");

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void the_life_of_a_report_is_told_step_by_step_as_the_schemas_have_it() {
        // Given
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        giveBack(Tokens.tjOffice(), task, report, 1).then().statusCode(200);
        resubmit(Tokens.tjDrc(), task, report, 2, "{\"progress\": 35}").then().statusCode(200);
        // When
        accept(Tokens.tjOffice(), task, report, 3).then().statusCode(200);
        // Then
        List<TopicRecord> told = INTERNAL.awaitEvents(UUID.fromString(report), 4);
        assertThat(told)
                .extracting(event -> event.attribute("type").replace("org.jiedui.task.report.", ""))
                .containsExactly("submitted.v1", "returned.v1", "resubmitted.v1", "accepted.v1");
        told.forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        assertThat(told.getFirst().attribute("subject")).isEqualTo("report/" + report);
        assertThat(told.getFirst().state().has("task")).isFalse();
        assertThat(told.getFirst().state().at("/organization").toString()).isEqualTo("{\"code\":\"TJ-DRC\"}");
        assertThat(PUBLIC.awaitEvents(UUID.fromString(report), 4)).hasSize(4);
        TopicRecord moved = INTERNAL.awaitEvents(UUID.fromString(task), 4).getLast();
        assertThat(moved.attribute("type")).isEqualTo("org.jiedui.task.task.progressed.v1");
        assertThat(moved.state().path("progress").asInt()).isEqualTo(35);
        Contracts.ofThisModule().validateEvent(moved.attribute("type"), moved.value());
    }

    @Test
    void reports_are_withdrawn_from_partners_with_their_task_and_come_back_with_it() {
        // Given
        String task = taskIn("ASSIGNED");
        String report = submitted(task, "2018-06", 40);
        // When
        TaskApi.patch(Tokens.tjOffice(), task, 3, "{\"confidential\": true}").then().statusCode(200);
        TaskApi.patch(Tokens.tjOffice(), task, 4, "{\"confidential\": false}").then().statusCode(200);
        // Then
        List<TopicRecord> told = PUBLIC.awaitEvents(UUID.fromString(report), 3);
        assertThat(told).extracting(TopicRecord::version).containsExactly(1, 2, 3);
        assertThat(told).extracting(TopicRecord::isTombstone).containsExactly(false, true, false);
        INTERNAL.awaitEvents(UUID.fromString(report), 3)
                .forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
    }
}
