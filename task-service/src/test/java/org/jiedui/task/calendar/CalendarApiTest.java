package org.jiedui.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.calendar.CalendarApi.CALENDAR;
import static org.jiedui.task.calendar.CalendarApi.as;
import static org.jiedui.task.calendar.CalendarApi.days;
import static org.jiedui.task.calendar.CalendarApi.enter;
import static org.jiedui.task.calendar.CalendarApi.newNumber;
import static org.jiedui.task.calendar.CalendarApi.notice;
import static org.jiedui.task.calendar.CalendarApi.occasion;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "task")
class CalendarApiTest {

    @Test
    void each_day_is_told_with_what_it_is_and_by_which_notice() {
        // Given

        // When
        JsonPath calendar = days("from=2026-02-13&to=2026-02-15").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(calendar.getInt("workingDays")).isEqualTo(2);
        assertThat(calendar.getList("days", Map.class))
                .containsExactly(
                        Map.of("day", "2026-02-13", "kind", "WORKING_DAY", "provisional", false),
                        arranged("2026-02-14", "MAKE_UP_DAY"),
                        arranged("2026-02-15", "HOLIDAY"));
    }

    private static Map<String, Object> arranged(String day, String kind) {
        return Map.of(
                "day", day,
                "kind", kind,
                "occasion", "春节",
                "documentNumber", "国办发明电〔2025〕7号",
                "provisional", false);
    }

    @Test
    void a_year_is_the_default_and_the_beginning_decides_which() {
        // Given

        // When
        JsonPath year = days("from=2020-01-01").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(year.getString("to")).isEqualTo("2020-12-31");
        assertThat(year.getList("days")).hasSize(366);
        assertThat(year.getInt("workingDays")).isEqualTo(366 - 104 - 13);
        String thisYear = as(Tokens.viewer()).get(CALENDAR).then().statusCode(200).extract().path("from");
        assertThat(thisYear).endsWith("-01-01");
    }

    @ParameterizedTest
    @CsvSource({"2020-01-26, MAKE_UP_DAY", "2020-01-27, HOLIDAY"})
    void the_calendar_can_be_asked_for_as_it_was_known_on_a_day(String knownOn, String kind) {
        // Given

        // When
        JsonPath calendar = days("from=2020-02-01&to=2020-02-01&asKnownOn=" + knownOn)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(calendar.getString("asKnownOn")).isEqualTo(knownOn);
        assertThat(calendar.getString("days[0].kind")).isEqualTo(kind);
    }

    @Test
    void days_of_a_year_without_a_notice_are_provisional() {
        // Given

        // When
        JsonPath calendar = days("from=2100-10-01&to=2100-10-03").then().statusCode(200).extract().jsonPath();

        // Then
        assertThat(calendar.getList("days.provisional")).containsOnly(true);
        assertThat(calendar.getList("days.kind")).containsExactly("WORKING_DAY", "WEEKEND", "WEEKEND");
    }

    @Test
    void a_notice_counts_as_soon_as_it_is_entered() {
        // Given
        String before = days("from=1991-05-01&to=1991-05-01").path("days[0].kind");

        // When
        enter(notice(newNumber(), 1991, occasion("劳动节", "1991-05-01", "1991-05-01"))).then().statusCode(201);

        // Then
        assertThat(before).isEqualTo("WORKING_DAY");
        assertThat(days("from=1991-05-01&to=1991-05-01").<String>path("days[0].kind")).isEqualTo("HOLIDAY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-30",
                "from=20260101",
                "to=x",
                "asKnownOn=2020",
                "from=2026-01-02&to=2026-01-01",
                "from=2025-01-01&to=2026-02-05",
                "from=2026-01-01&from=2026-01-02",
                "year=2026",
                "from="
            })
    void what_is_no_stretch_of_days_is_refused(String query) {
        days(query).then().statusCode(400);
    }

    @Test
    void everything_that_is_wrong_with_a_stretch_is_told_at_once() {
        // Given

        // When
        JsonPath problem = days("from=a&to=b&asKnownOn=c").then().statusCode(400).extract().jsonPath();

        // Then
        assertThat(problem.getList("errors.parameter")).containsExactly("from", "to", "asKnownOn");
    }

    @Test
    void four_hundred_days_are_the_most() {
        assertThat(days("from=2025-01-01&to=2026-02-04").then().statusCode(200).extract().jsonPath().getList("days"))
                .hasSize(400);
    }
}
