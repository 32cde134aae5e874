package org.jiedui.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.jiedui.task.task.TaskApi.TASKS;
import static org.jiedui.task.task.TaskApi.as;
import static org.jiedui.task.task.TaskApi.moveBecause;
import static org.jiedui.task.task.TaskApi.newLedTask;
import static org.jiedui.task.task.TaskApi.newTask;
import static org.jiedui.task.task.TaskApi.patch;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEngines(database = "task")
class TaskCalendarApiTest {

    private static final String CALENDAR = TASKS + "/calendar.ics";

    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void every_day_that_a_task_is_bound_to_is_an_event_of_that_day() {
        // Given
        newTask(tagged("共建园区", ", \"dueOn\": \"2018-06-30\", \"milestones\": [{\"title\": \"选址\", \"dueOn\": \"2018-03-31\", "
                + "\"doneOn\": \"2018-03-30\"}, {\"title\": \"开工\"}]"));
        newTask(tagged("没有期限", ""));

        // When
        List<VEvent> zh = events(Tokens.viewer(), "zh");
        List<VEvent> en = events(Tokens.viewer(), "en");

        // Then
        assertThat(zh)
                .extracting(TaskCalendarApiTest::told)
                .containsExactly("2018-03-31 【里程碑·已完成】选址 · 共建园区", "2018-06-30 【完成时限】共建园区");
        assertThat(en)
                .extracting(TaskCalendarApiTest::told)
                .containsExactly("2018-03-31 [Milestone, done] 选址 · 共建园区", "2018-06-30 [Due] 共建园区");
        assertThat(zh).allSatisfy(event -> {
            assertThat(event.getStatus().getValue()).isEqualTo(Status.CONFIRMED);
            assertThat(event.getDateEnd()).isNull();
            assertThat(event.getTransparency().isTransparent()).isTrue();
            assertThat(event.getDescription().getValue()).endsWith("（草拟）");
        });
    }

    @Test
    void a_reply_that_is_awaited_is_an_event_until_it_is_given() {
        // Given
        String task = newLedTask(", \"tags\": [\"" + mark + "\"]");
        moveBecause(Tokens.tjOffice(), task, 1, "ASSIGNED", null).then().statusCode(200);
        String raised = as(Tokens.tjOffice())
                .contentType("application/json; charset=UTF-8")
                .body("{\"level\": \"URGING\", \"text\": \"请说明进展\", \"replyDueOn\": \"2097-05-02\"}")
                .post(TASKS + "/" + task + "/supervisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        List<VEvent> before = events(Tokens.viewer(), "zh");
        as(Tokens.tjDrc())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"reply\": \"正在办理\"}")
                .patch(TASKS + "/" + task + "/supervisions/" + raised)
                .then()
                .statusCode(200);

        // Then
        assertThat(before).extracting(TaskCalendarApiTest::told).containsExactly("2097-05-02 【答复催办】共建园区");
        assertThat(events(Tokens.viewer(), "zh")).isEmpty();
    }

    @Test
    void an_event_is_the_same_one_on_another_day() {
        // Given
        String task = newTask(tagged(
                "共建园区", ", \"dueOn\": \"2018-06-30\", \"milestones\": [{\"title\": \"选址\", \"dueOn\": \"2018-03-31\"}]"));
        List<VEvent> before = events(Tokens.viewer(), "zh");

        // When
        patch(
                        Tokens.tjOffice(),
                        task,
                        1,
                        "{\"dueOn\": \"2018-07-31\", \"milestones\": [{\"title\": \"选址\", \"dueOn\": \"2018-04-30\"}]}")
                .then()
                .statusCode(200);

        // Then
        List<VEvent> after = events(Tokens.viewer(), "zh");
        assertThat(after).extracting(TaskCalendarApiTest::uid).isEqualTo(before.stream().map(TaskCalendarApiTest::uid).toList());
        assertThat(after).extracting(event -> event.getSequence().getValue()).containsOnly(2);
        assertThat(after.getLast()).extracting(TaskCalendarApiTest::told).isEqualTo("2018-07-31 【完成时限】共建园区");
        assertThat(uid(after.getLast())).isEqualTo(task + "@jiedui.org");
    }

    @Test
    void what_is_cancelled_is_taken_off_calendars() {
        // Given
        String task = newTask(tagged("共建园区", ", \"dueOn\": \"2018-06-30\""));

        // When
        moveBecause(Tokens.tjOffice(), task, 1, "CANCELLED", "不再需要").then().statusCode(200);

        // Then
        assertThat(events(Tokens.viewer(), "zh"))
                .extracting(event -> event.getStatus().getValue())
                .containsExactly(Status.CANCELLED);
    }

    @Test
    void nobody_is_told_of_a_day_of_what_they_may_not_see() {
        // Given
        newTask(tagged("保密", ", \"confidential\": true, \"dueOn\": \"2018-06-30\""));
        // Then
        for (Token blind : List.of(Tokens.viewer(), Tokens.ccOffice(), Tokens.partner())) {
            assertThat(events(blind, "zh")).isEmpty();
        }
        assertThat(events(Tokens.tjOffice(), "zh"))
                .extracting(event -> event.getClassification().getValue())
                .containsExactly("CONFIDENTIAL");
    }

    @Test
    void who_has_the_calendar_already_is_told_so_until_something_in_it_changes() {
        // Given
        String task = newTask(tagged("共建园区", ", \"dueOn\": \"2018-06-30\""));
        Response first = feed(Tokens.viewer(), "zh");
        String tag = first.header("ETag");

        // When
        Response second = as(Tokens.viewer()).header("If-None-Match", tag).get(CALENDAR + "?tags=" + mark);
        patch(Tokens.tjOffice(), task, 1, "{\"title\": \"新名称\"}").then().statusCode(200);
        Response third = as(Tokens.viewer()).header("If-None-Match", tag).get(CALENDAR + "?tags=" + mark);

        // Then
        second.then().statusCode(304).header("ETag", is(tag));
        third.then().statusCode(200);
        assertThat(first.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(first.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        assertThat(feed(Tokens.viewer(), "en").header("ETag")).isNotEqualTo(third.header("ETag"));
    }

    @Test
    void only_what_the_list_is_filtered_by_is_understood_here() {
        as(Tokens.viewer())
                .get(CALENDAR + "?limit=5&due=2018-06-30&status=OPEN")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("unknown-parameter"))
                .body("errors.parameter", containsInAnyOrder("limit", "due", "status"));
    }

    @Test
    void no_line_is_longer_than_75_octets_whatever_its_characters() {
        // Given
        newTask(tagged("津长产业合作园𠮷".repeat(20), ", \"dueOn\": \"2018-06-30\""));
        // When
        String feed = feed(Tokens.viewer(), "zh").asString();
        // Then
        assertThat(feed.split("\r\n", -1))
                .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(feed).contains("\r\n ").doesNotContainPattern("(?<!\r)\n");
        assertThat(events(Tokens.viewer(), "zh").getFirst().getSummary().getValue())
                .isEqualTo("【完成时限】" + "津长产业合作园𠮷".repeat(20));
    }

    private String tagged(String title, String fields) {
        return "{\"title\": \"" + title + "\", \"tags\": [\"" + mark + "\"]" + fields + "}";
    }

    private List<VEvent> events(Token token, String language) {
        return Biweekly.parse(feed(token, language).asString()).first().getEvents();
    }

    private Response feed(Token token, String language) {
        Response answer = as(token).header("Accept-Language", language).get(CALENDAR + "?tags=" + mark);
        answer.then().statusCode(200);
        return answer;
    }

    private static String told(VEvent event) {
        var day = event.getDateStart().getValue().getRawComponents();
        return "%d-%02d-%02d %s"
                .formatted(day.getYear(), day.getMonth(), day.getDate(), event.getSummary().getValue());
    }

    private static String uid(VEvent event) {
        return event.getUid().getValue();
    }
}
