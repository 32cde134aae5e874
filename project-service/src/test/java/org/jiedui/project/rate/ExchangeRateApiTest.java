package org.jiedui.project.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.platform.testing.Contracts;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.jiedui.project.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEngines(database = "project")
class ExchangeRateApiTest {

    private static final String RATES = "/exchange-rates";

    /** Tests keep apart by the day: each takes its own month. */
    private static final AtomicInteger MONTHS = new AtomicInteger();

    @Test
    void an_office_enters_a_rate_and_everybody_reads_it_by_its_code() {
        // Given
        LocalDate day = freshDay();
        // When
        enter("USD", day, "6.3340").statusCode(201).header("ETag", "\"1\"").body("code", equalTo("USD-" + day));
        // Then
        for (Token reader : List.of(Tokens.viewer(), Tokens.partner(), Tokens.operator())) {
            Api.get(reader, RATES + "/USD-" + day)
                    .statusCode(200)
                    .body("yuan", equalTo("6.3340"), "currency", equalTo("USD"), "day", equalTo(day.toString()))
                    .body("source", equalTo("中国外汇交易中心"), "version", equalTo(1));
        }
    }

    @Test
    void a_currency_has_one_rate_a_day() {
        LocalDate day = freshDay();
        enter("EUR", day, "7.8").statusCode(201);
        enter("EUR", day, "7.9").statusCode(409).body("code", equalTo("code-taken"));
        enter("GBP", day, "8.8").statusCode(201);
    }

    @Test
    void what_was_entered_wrongly_is_corrected_and_the_history_tells() {
        // Given
        String rate = RATES + "/" + entered("USD", freshDay(), "6.4334");
        // When
        Api.patch(Tokens.ccOffice(), rate, 1, "{\"yuan\": \"6.3340\", \"source\": null}")
                .statusCode(200)
                .body("yuan", equalTo("6.3340"), "version", equalTo(2));
        // Then
        Api.get(Tokens.viewer(), rate + "/history")
                .body("items.version", contains(2, 1))
                .body("items[0].changes.pointer", containsInAnyOrder("/yuan", "/source"));
    }

    @Test
    void a_correction_that_corrects_nothing_keeps_the_version_and_a_stale_one_is_refused() {
        String rate = RATES + "/" + entered("USD", freshDay(), "6.3");
        Api.patch(Tokens.tjOffice(), rate, 1, "{\"yuan\": \"6.3\"}").statusCode(200).body("version", equalTo(1));
        Api.patch(Tokens.tjOffice(), rate, 7, "{\"yuan\": \"6.4\"}").statusCode(412);
    }

    @Test
    void currency_and_day_stay_what_they_are() {
        String rate = RATES + "/" + entered("USD", freshDay(), "6.3");
        Api.patch(Tokens.tjOffice(), rate, 1, "{\"currency\": \"EUR\", \"day\": \"2001-01-01\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/currency", "#/day"))
                .body("errors.code", hasItem("read-only"));
    }

    @Test
    void every_fault_of_a_body_is_named_at_once() {
        Api.post(
                        Tokens.tjOffice(),
                        RATES,
                        """
                        {"currency": "CNY", "day": "%s", "yuan": "0", "source": 7, "colour": 1}
                        """
                                .formatted(LocalDate.now().plusDays(3)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/currency", "#/day", "#/yuan", "#/source", "#/colour"));
        Api.post(Tokens.tjOffice(), RATES, "{\"currency\": \"BTC\"}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/currency", "#/day", "#/yuan"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6.3340",
                "\"6,3340\"",
                "\"1e1\"",
                "\" 6.3\"",
                "\"06.3\"",
                "\"6.\"",
                "\".5\"",
                "\"+6\"",
                "\"-6.3\"",
                "\"6.3333333\"",
                "\"1000000\"",
                "\"\"",
                "\"６.３\"",
                "\"NaN\"",
                "true",
                "{}"
            })
    void a_rate_is_a_plain_decimal_written_as_text(String yuan) {
        Api.post(
                        Tokens.tjOffice(),
                        RATES,
                        "{\"currency\": \"USD\", \"day\": \"2001-01-01\", \"yuan\": %s}".formatted(yuan))
                .statusCode(422)
                .body("errors.pointer", contains("#/yuan"));
    }

    @Test
    void only_offices_enter_correct_and_remove() {
        String rate = RATES + "/" + entered("USD", freshDay(), "6.3");
        String body = "{\"currency\": \"USD\", \"day\": \"2001-01-01\", \"yuan\": \"6.3\"}";
        for (Token other :
                List.of(Tokens.tjDrc(), Tokens.superior(), Tokens.partner(), Tokens.viewer(), Tokens.operator())) {
            Api.post(other, RATES, body).statusCode(403);
            Api.patch(other, rate, 1, "{\"yuan\": \"1\"}").statusCode(403);
            Api.delete(other, rate, 1).statusCode(403);
        }
        Api.get(Tokens.viewer(), rate).body("version", equalTo(1));
    }

    @Test
    void lists_are_filtered_and_the_latest_come_first() {
        // Given
        LocalDate day = freshDay();
        entered("JPY", day, "0.059716");
        entered("JPY", day.plusDays(1), "0.0598");
        entered("HKD", day, "0.8");
        // Then
        String range = "day.from=" + day + "&day.to=" + day.plusDays(1);
        Api.get(Tokens.viewer(), RATES + "?currency=JPY&" + range)
                .body("items.code", contains("JPY-" + day.plusDays(1), "JPY-" + day));
        Api.get(Tokens.viewer(), RATES + "?sort=code&count=true&" + range).body("total", equalTo(3));
    }

    @Test
    void a_sheet_has_the_rates_as_they_are() {
        LocalDate day = freshDay();
        entered("JPY", day, "0.059716");
        String sheet = Api.as(Tokens.viewer())
                .accept("text/csv")
                .get("/api/v1" + RATES + "?currency=JPY&day=" + day)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(sheet).contains("每单位折合人民币（元）").contains("日元").contains("0.059716");
        Api.as(Tokens.viewer())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1" + RATES + "?currency=JPY&day=" + day)
                .then()
                .statusCode(200);
    }

    @Test
    void an_amount_is_converted_at_the_rate_of_the_day_or_of_the_last_before_it() {
        // Given
        LocalDate friday = freshDay();
        entered("USD", friday, "6.3340");
        // Then
        Api.get(Tokens.viewer(), RATES + "/conversion?amount=1000000.00&currency=USD&day=" + friday.plusDays(2))
                .statusCode(200)
                .body("yuan.amount", equalTo("6334000.00"), "yuan.currency", equalTo("CNY"))
                .body("rate", equalTo("6.3340"), "rateOf", equalTo(friday.toString()))
                .body("money.amount", equalTo("1000000.00"));
        Api.get(Tokens.viewer(), RATES + "/conversion?amount=1&currency=USD&day=" + friday.plusDays(15))
                .statusCode(404)
                .body("code", equalTo("no-rate"));
    }

    @Test
    void what_cannot_be_converted_is_named_parameter_by_parameter() {
        Api.get(Tokens.viewer(), RATES + "/conversion?amount=1e3&currency=usd&day=today")
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("amount", "currency", "day"));
        Api.get(Tokens.viewer(), RATES + "/conversion").statusCode(400);
    }

    @Test
    void what_happens_is_told_on_both_topics_as_its_schemas_say() {
        // Given
        String rate = RATES + "/" + entered("USD", freshDay(), "6.3");
        UUID id = UUID.fromString(Api.get(Tokens.viewer(), rate).extract().path("id"));
        // When
        Api.patch(Tokens.tjOffice(), rate, 1, "{\"yuan\": \"6.4\"}").statusCode(200);
        Api.delete(Tokens.tjOffice(), rate, 2).statusCode(204);
        // Then
        for (String topic : List.of("jiedui.project", "jiedui.project.public")) {
            List<TopicRecord> events = Topic.named(topic).awaitEvents(id, 4);
            assertThat(events).extracting(TopicRecord::version).containsExactly(1, 2, 3, 3);
            assertThat(events.subList(0, 3))
                    .extracting(event -> event.attribute("type"))
                    .containsExactly(
                            "org.jiedui.project.exchange-rate.created.v1",
                            "org.jiedui.project.exchange-rate.changed.v1",
                            "org.jiedui.project.exchange-rate.removed.v1");
            events.subList(0, 3)
                    .forEach(event -> Contracts.ofThisModule().validateEvent(event.attribute("type"), event.value()));
        }
    }

    private static ValidatableResponse enter(String currency, LocalDate day, String yuan) {
        return Api.post(
                Tokens.tjOffice(),
                RATES,
                """
                {"currency": "%s", "day": "%s", "yuan": "%s", "source": "中国外汇交易中心"}
                """
                        .formatted(currency, day, yuan));
    }

    private static String entered(String currency, LocalDate day, String yuan) {
        return enter(currency, day, yuan).statusCode(201).extract().path("code");
    }

    private static LocalDate freshDay() {
        return LocalDate.of(2010, 1, 4).plusMonths(MONTHS.incrementAndGet());
    }
}
