package org.jiedui.task.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.supervision.SupervisionApi.TASKS;
import static org.jiedui.task.supervision.SupervisionApi.as;
import static org.jiedui.task.supervision.SupervisionApi.judge;
import static org.jiedui.task.supervision.SupervisionApi.judged;
import static org.jiedui.task.supervision.SupervisionApi.newRunningTask;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jiedui.platform.calendar.WorkingCalendars;
import org.jiedui.platform.clock.Days;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.task.directory.KnownDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judgements that an office orders. */
@QuarkusTest
@WithEngines(database = "task")
class JudgementOrderApiTest {

    @Inject
    WorkingCalendars calendars;

    @Inject
    Days days;

    @BeforeEach
    void directory() {
        KnownDirectory.ofTheTwoCities();
    }

    @Test
    void an_office_has_its_tasks_judged_for_a_day() {
        // Given
        String task = newRunningTask(", \"startOn\": \"2026-01-05\", \"dueOn\": \"2026-06-30\"");
        String day = lastWorkingDay().toString();

        // When
        Response job = judged(Tokens.tjOffice(), day);

        // Then
        assertThat(job.<String>path("result.day")).isEqualTo(day);
        assertThat(job.<Integer>path("result.judged")).isPositive();
        JsonPath judged = as(Tokens.viewer()).get(TASKS + "/" + task).jsonPath();
        assertThat(judged.getString("light")).isEqualTo("RED");
        assertThat(judged.getInt("version")).isEqualTo(3);
        JsonPath why = judgements(task);
        assertThat(why.getList("items")).hasSize(1);
        assertThat(why.getString("items[0].light")).isEqualTo("RED");
        assertThat(why.getString("items[0].redSince")).isEqualTo(day);
        assertThat(why.getList("items[0].findings.rule")).containsExactly("DUE", "LAG");
        assertThat(why.getInt("items[0].findings[1].measure")).isEqualTo(100);
    }

    @Test
    void only_working_days_up_to_today_are_judged() {
        // Given
        String sunday = "2026-11-15";

        // When
        Response refused = judge(Tokens.tjOffice(), sunday);

        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo("no-working-day");
        assertThat(judge(Tokens.tjOffice(), "2999-01-01").<String>path("errors[0].code")).isEqualTo("in-the-future");
    }

    static Stream<Token> others() {
        return Stream.of(
                Tokens.tjDrc(),
                Tokens.parkAdmin(),
                Tokens.evaluator(),
                Tokens.superior(),
                Tokens.partner(),
                Tokens.viewer(),
                Tokens.operator());
    }

    @ParameterizedTest
    @MethodSource("others")
    void nobody_but_an_office_has_tasks_judged(Token other) {
        assertThat(judge(other, "2026-11-13").statusCode()).isEqualTo(403);
    }

    private LocalDate lastWorkingDay() {
        return QuarkusTransaction.requiringNew()
                .call(() -> calendars.current().workingUpTo(days.today()));
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
