package org.jiedui.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.task.calendar.CalendarApi.CALENDAR;
import static org.jiedui.task.calendar.CalendarApi.NOTICES;
import static org.jiedui.task.calendar.CalendarApi.as;
import static org.jiedui.task.calendar.CalendarApi.enter;
import static org.jiedui.task.calendar.CalendarApi.newNumber;
import static org.jiedui.task.calendar.CalendarApi.notice;
import static org.jiedui.task.calendar.CalendarApi.occasion;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiedui.platform.calendar.HolidayNotice;
import org.jiedui.platform.calendar.OfficialNotices;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithEngines(database = "task")
class CalendarNoticeApiTest {

    private static final String GOOD = occasion("国庆节、中秋节", "1990-09-29", "1990-10-06", "1990-10-07");

    @Inject
    OfficialCalendar official;

    @Test
    void the_official_notices_are_there_from_the_start_and_stay_the_same_after_another() {
        // Given
        List<String> before = numbers();

        // When
        official.enter(null);

        // Then
        assertThat(before)
                .containsExactlyElementsOf(OfficialNotices.bundled().stream()
                        .map(HolidayNotice::documentNumber)
                        .toList());
        assertThat(numbers()).isEqualTo(before);
    }

    private static List<String> numbers() {
        return as(Tokens.viewer())
                .get(NOTICES + "?sort=publishedOn&publishedOn.from=2017-01-01")
                .then()
                .statusCode(200)
                .extract()
                .path("items.documentNumber");
    }

    @Test
    void the_service_itself_has_entered_them() {
        // Given

        // When
        JsonPath history = as(Tokens.viewer())
                .get(NOTICES + "/{notice}/history", "国办发明电〔2025〕7号")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(history.getList("items.actor")).containsExactly("task-service");
        assertThat(history.getList("items.type")).containsExactly("org.jiedui.task.calendar-notice.created.v1");
    }

    @Test
    void an_operator_enters_a_notice_and_everybody_finds_it_by_number_and_id() {
        // Given
        String number = newNumber();

        // When
        Response entered = enter(notice(number, 1990, GOOD));

        // Then
        entered.then().statusCode(201);
        assertThat(entered.header("ETag")).isEqualTo("\"1\"");
        JsonPath notice = entered.jsonPath();
        assertThat(entered.header("Location")).endsWith(NOTICES + "/" + notice.getString("id"));
        assertThat(notice.getString("code")).isEqualTo(number);
        assertThat(notice.getString("occasions[0].working[0]")).isEqualTo("1990-10-07");
        for (String reference : List.of(number, notice.getString("id"))) {
            as(Tokens.partner()).get(NOTICES + "/{notice}", reference).then().statusCode(200);
        }
        assertThat(as(Tokens.viewer())
                        .get(NOTICES + "/{notice}?asOf={time}", number, notice.getString("createdAt"))
                        .<String>path("documentNumber"))
                .isEqualTo(number);
    }

    @Test
    void partners_hear_of_a_notice_too() {
        // Given
        String id = enter(notice(newNumber(), 1990, GOOD)).then().statusCode(201).extract().path("id");

        // When
        List<TopicRecord> events = Topic.named("jiedui.task.public").awaitEvents(UUID.fromString(id), 1);

        // Then
        assertThat(events)
                .extracting(event -> event.attribute("type"))
                .containsExactly("org.jiedui.task.calendar-notice.created.v1");
    }

    @Test
    void a_number_is_entered_once() {
        // Given
        String notice = notice(newNumber(), 1990, GOOD);
        enter(notice).then().statusCode(201);

        // When
        Response again = enter(notice);

        // Then
        again.then().statusCode(409);
        assertThat(again.<String>path("code")).isEqualTo("code-taken");
    }

    @Test
    void a_notice_stands_and_can_be_neither_changed_nor_removed() {
        // Given
        String path = NOTICES + "/" + enter(notice(newNumber(), 1990, GOOD)).<String>path("id");

        // When
        Response change = as(Tokens.operator())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body("{\"year\": 1991}")
                .patch(path);

        // Then
        assertThat(change.statusCode()).isEqualTo(405);
        assertThat(as(Tokens.operator()).header("If-Match", "*").delete(path).statusCode()).isEqualTo(405);
    }

    static Stream<List<String>> faulty() {
        return Stream.of(
                List.of("/occasions/0/offTo out-of-order", occasion("元旦", "1990-01-02", "1990-01-01")),
                List.of("/occasions/0/offTo too-long", occasion("元旦", "1990-01-01", "1990-02-01")),
                List.of("/occasions/0/offFrom out-of-year", occasion("元旦", "1989-11-30", "1989-12-01")),
                List.of("/occasions/0/offTo out-of-year", occasion("元旦", "1991-01-31", "1991-02-01")),
                List.of("/occasions/0/working/0 no-weekend", occasion("元旦", "1990-01-01", "1990-01-01", "1990-01-05")),
                List.of("/occasions/0/working/0 overlap", occasion("元旦", "1990-01-01", "1990-01-07", "1990-01-06")),
                List.of(
                        "/occasions/0/working/1 overlap",
                        occasion("元旦", "1990-01-01", "1990-01-01", "1990-01-06", "1990-01-06")),
                List.of(
                        "/occasions/1/offFrom overlap",
                        occasion("春节", "1990-01-27", "1990-01-30") + ", " + occasion("元宵节", "1990-01-30", "1990-01-31")),
                List.of(
                        "/occasions/1/name duplicate",
                        occasion("国庆节、中秋节", "1990-10-01", "1990-10-03")
                                + ", "
                                + occasion("中秋节", "1990-10-05", "1990-10-05")),
                List.of("/occasions/0/name invalid-format", occasion("国庆节、", "1990-10-01", "1990-10-03")),
                List.of("/occasions/0/working/0 invalid-format", occasion("元旦", "1990-01-01", "1990-01-01", "1.6.")));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_notice_says_one_thing_of_a_day_at_most(List<String> faultAndOccasions) {
        // Given
        String fault = faultAndOccasions.getFirst();

        // When
        JsonPath problem = enter(notice(newNumber(), 1990, faultAndOccasions.getLast()))
                .then()
                .statusCode(422)
                .extract()
                .jsonPath();

        // Then
        assertThat(problem.getList("errors", FaultAt.class))
                .extracting(error -> error.pointer().substring(1) + " " + error.code())
                .containsExactly(fault);
    }

    record FaultAt(String pointer, String code, String message) {}

    @Test
    void a_notice_is_entered_once_it_is_published_and_says_something() {
        // Given
        String body = "{\"documentNumber\": \"1/2 号\", \"publishedOn\": \"2999-01-01\", \"year\": 1, \"occasions\": []}";

        // When
        JsonPath problem = enter(body).then().statusCode(422).extract().jsonPath();

        // Then
        assertThat(problem.getList("errors.pointer"))
                .containsExactlyInAnyOrder("#/documentNumber", "#/publishedOn", "#/year", "#/occasions");
    }

    @TestFactory
    Stream<DynamicTest> everybody_reads_the_calendar_and_operators_enter_notices() {
        Map<String, Token> callers = new LinkedHashMap<>();
        callers.put("office", Tokens.tjOffice());
        callers.put("reporter", Tokens.tjDrc());
        callers.put("park", Tokens.parkAdmin());
        callers.put("evaluator", Tokens.evaluator());
        callers.put("superior", Tokens.superior());
        callers.put("partner", Tokens.partner());
        callers.put("viewer", Tokens.viewer());
        callers.put("operator", Tokens.operator());
        callers.put("nobody in particular", Token.of("stranger"));
        return callers.entrySet().stream()
                .map(caller -> DynamicTest.dynamicTest(
                        caller.getKey(), () -> check(caller.getValue(), caller.getKey().equals("operator"))));
    }

    private static void check(Token caller, boolean operator) {
        String official = "国办发明电〔2025〕7号";
        as(caller).get(CALENDAR).then().statusCode(200);
        as(caller).get(NOTICES).then().statusCode(200);
        as(caller).get(NOTICES + "/{notice}", official).then().statusCode(200);
        as(caller).get(NOTICES + "/{notice}/history", official).then().statusCode(200);
        enter(caller, notice(newNumber(), 1990, GOOD)).then().statusCode(operator ? 201 : 403);
    }

    @Test
    void a_list_comes_as_a_sheet() {
        // Given

        // When
        Response sheet = as(Tokens.viewer())
                .accept("text/csv")
                .header("Accept-Language", "zh")
                .get(NOTICES + "?year=2026&fields=documentNumber,publishedOn");

        // Then
        assertThat(sheet.asString()).contains("文号,发布日期").contains("国办发明电〔2025〕7号,2025-11-04");
    }
}
