package org.jiedui.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.supervision.SupervisionApi.TASKS;
import static org.jiedui.task.supervision.SupervisionApi.as;
import static org.jiedui.task.supervision.SupervisionApi.judged;
import static org.jiedui.task.supervision.SupervisionApi.move;
import static org.jiedui.task.supervision.SupervisionApi.newRunningTask;
import static org.jiedui.task.supervision.SupervisionApi.patch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days long past or far off, for which no other test has tasks judged. */
@QuarkusTest
@WithEngines(database = "task")
class JudgementApiTest {

    private static final LocalDate MONDAY = LocalDate.of(2037, 6, 1);

    @Inject
    JudgementDay judgement;

    @Inject
    DailyJudgement daily;

    @Inject
    WorkingCalendars calendars;

    @Inject
    Days days;

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void a_light_that_changes_is_an_event_that_says_by_which_rule() {
        // Given
        String task = newRunningTask(", \"dueOn\": \"2037-05-29\"");

        // When
        day(MONDAY);

        // Then
        List<TopicRecord> events = Topic.named("jiedui.task").awaitEvents(UUID.fromString(task), 3);
        assertThat(events.getLast().attribute("type")).isEqualTo("org.jiedui.task.task.light-changed.v1");
        JsonPath history = as(Tokens.viewer()).get(TASKS + "/" + task + "/history").jsonPath();
        assertThat(history.getString("items[0].reason")).isEqualTo("DUE");
        assertThat(history.getString("items[0].actor")).isEqualTo("task-service");
        assertThat(history.getList("items[0].changes")).hasSize(1);
    }

    @Test
    void what_is_judged_is_not_judged_again_for_that_day_or_an_earlier_one() {
        // Given
        String task = newRunningTask(", \"dueOn\": \"2037-05-29\"");
        day(MONDAY);

        // When
        day(MONDAY);
        day(MONDAY.minusDays(3));

        // Then
        assertThat(judgements(task).getList("items.day")).containsExactly(MONDAY.toString());
        assertThat(as(Tokens.viewer()).get(TASKS + "/" + task).<Integer>path("version")).isEqualTo(3);
    }

    @Test
    void days_on_which_nothing_is_found_share_a_judgement_and_days_in_between_break_it() {
        // Given
        String task = newRunningTask("");
        day(MONDAY);
        day(MONDAY.plusDays(1));

        // When
        day(MONDAY.plusDays(3));

        // Then
        JsonPath judged = judgements(task);
        assertThat(judged.getList("items.day")).containsExactly("2037-06-04", "2037-06-01");
        assertThat(judged.getList("items.until")).containsExactly("2037-06-04", "2037-06-02");
    }

    @Test
    void a_red_task_made_good_turns_yellow_and_green_in_the_next_month() {
        // Given
        String task = newRunningTask(", \"dueOn\": \"2037-05-29\"");
        day(MONDAY);
        patch(Tokens.tjOffice(), TASKS + "/" + task, 3, "{\"dueOn\": \"2038-06-30\"}").then().statusCode(200);

        // When
        day(MONDAY.plusDays(1));
        day(LocalDate.of(2037, 6, 30));
        day(LocalDate.of(2037, 7, 1));

        // Then
        JsonPath judged = judgements(task);
        assertThat(judged.getList("items.light")).containsExactly("GREEN", "YELLOW", "YELLOW", "RED");
        assertThat(judged.getString("items[1].madeGoodOn")).isEqualTo("2037-06-02");
        assertThat(as(Tokens.viewer()).get(TASKS + "/" + task).<String>path("light")).isEqualTo("GREEN");
        assertThat(as(Tokens.viewer()).get(TASKS + "/" + task).<Integer>path("version")).isEqualTo(6);
    }

    @Test
    void a_milestone_that_is_missed_counts_until_it_is_done() {
        // Given
        String task = newRunningTask(
                ", \"milestones\": [{\"title\": \"一\", \"dueOn\": \"2037-05-01\", \"doneOn\": \"2037-05-02\"}, "
                        + "{\"title\": \"二\", \"dueOn\": \"2037-05-29\"}]");

        // When
        day(MONDAY);

        // Then
        JsonPath judged = judgements(task);
        assertThat(judged.getString("items[0].light")).isEqualTo("YELLOW");
        assertThat(judged.getString("items[0].findings[0].kind")).isEqualTo("MILESTONE_MISSED");
        assertThat(judged.getInt("items[0].findings[0].measure")).isEqualTo(1);
    }

    @Test
    void drafts_and_what_is_suspended_or_over_are_not_judged() {
        // Given
        String due = ", \"dueOn\": \"2037-05-29\"";
        String suspended = newRunningTask(due);
        move(suspended, 2, "SUSPENDED");
        String cancelled = newRunningTask(due);
        move(cancelled, 2, "CANCELLED");
        String draft = SupervisionApi.post(Tokens.tjOffice(), TASKS, "{\"title\": \"草拟\"" + due + "}")
                .path("id");

        // When
        day(MONDAY);

        // Then
        for (String task : List.of(suspended, cancelled, draft)) {
            assertThat(judgements(task).getList("items")).isEmpty();
            assertThat(as(Tokens.viewer()).get(TASKS + "/" + task).<String>path("light")).isEqualTo("GREEN");
        }
    }

    @Test
    void nothing_is_judged_on_a_day_off() {
        // Given
        String task = newRunningTask(", \"dueOn\": \"2037-05-29\"");

        // When
        for (LocalDate day : List.of(LocalDate.of(2037, 5, 30), LocalDate.of(2037, 5, 31), MONDAY)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> daily.run(day.atTime(5, 30).atZone(Days.ZONE).toInstant()));
        }

        // Then
        assertThat(judgements(task).getList("items.day")).containsExactly("2037-06-01");
    }

    @Test
    void of_a_task_that_one_does_not_see_one_sees_no_judgement() {
        // Given
        String task = newRunningTask(", \"confidential\": true");

        // When
        int status = as(Tokens.viewer()).get(TASKS + "/" + task + "/judgements").statusCode();

        // Then
        assertThat(status).isEqualTo(404);
        assertThat(as(Tokens.tjDrc()).get(TASKS + "/" + task + "/judgements").statusCode()).isEqualTo(200);
    }

    private void day(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> judgement.judge(day, false, looked -> {}));
    }

    private static JsonPath judgements(String task) {
        return as(Tokens.tjOffice())
                .get(TASKS + "/" + task + "/judgements")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
