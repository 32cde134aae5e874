package org.jiedui.task.calendar;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;

/** The calendar over HTTP, as the tests need it. */
final class CalendarApi {

    static final String CALENDAR = "/api/v1/calendar";
    static final String NOTICES = CALENDAR + "/notices";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private CalendarApi() {}

    static RequestSpecification as(Token token) {
        return given().header("Authorization", token.bearer());
    }

    static Response enter(Token token, String body) {
        return as(token).contentType(ContentType.JSON).body(body).post(NOTICES);
    }

    static Response enter(String body) {
        return enter(Tokens.operator(), body);
    }

    /** The number of a document that no other test enters. */
    static String newNumber() {
        return "试办发〔1990〕" + NUMBER.incrementAndGet() + "号";
    }

    /** A notice of one occasion of a year that is long over, so that no judgement goes by it. */
    static String notice(String number, int year, String occasion) {
        return "{\"documentNumber\": \"%s\", \"publishedOn\": \"%d-01-01\", \"year\": %d, \"occasions\": [%s]}"
                .formatted(number, year, year, occasion);
    }

    static String occasion(String name, String from, String to, String... working) {
        String days = working.length == 0 ? "" : "\"" + String.join("\", \"", working) + "\"";
        return "{\"name\": \"%s\", \"offFrom\": \"%s\", \"offTo\": \"%s\", \"working\": [%s]}"
                .formatted(name, from, to, days);
    }

    static Response days(String query) {
        return as(Tokens.viewer()).get(CALENDAR + "?" + query);
    }
}
