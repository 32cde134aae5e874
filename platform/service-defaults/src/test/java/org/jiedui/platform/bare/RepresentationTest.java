package org.jiedui.platform.bare;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Samples.PATH;
import static org.jiedui.platform.bare.Samples.asViewer;
import static org.jiedui.platform.bare.Samples.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading: versions as entity tags, languages, query parameters, and the headers of every answer. */
@QuarkusTest
@WithIssuer
class RepresentationTest {

    @Test
    void a_representation_carries_its_version_and_how_long_it_may_be_kept() {
        asViewer()
                .get(PATH + "/1")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Authorization"))
                .body("version", equalTo(3), "nothing", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"3\"", "W/\"3\"", "*", "\"1\", \"3\"", "\"1\",W/\"3\"", "\"a,b\", \"3\"", "\"1\",, \"3\",", "\"\", \"3\""
            })
    void who_has_the_version_already_is_told_so(String tags) {
        asViewer()
                .header("If-None-Match", tags)
                .get(PATH + "/1")
                .then()
                .statusCode(304)
                .header("ETag", "\"3\"")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", containsString("Authorization"))
                .body(equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"33\"", "\"1\", \"2\"", "\"a,3\""})
    void who_has_another_version_gets_this_one(String tags) {
        asViewer().header("If-None-Match", tags).get(PATH + "/1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "w/\"3\"", "\"1\" \"3\"", "x, \"3\"", "\"a\"b\""})
    void what_is_no_list_of_tags_is_a_bad_request(String tags) {
        isProblem(asViewer().header("If-None-Match", tags).get(PATH + "/1"), 400, "invalid-header")
                .body("errors.header", contains("If-None-Match"));
    }

    @Test
    void several_headers_are_one_list() {
        asViewer()
                .header("If-None-Match", "\"1\"", "\"3\"")
                .get(PATH + "/1")
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                        | 未找到",
        "zh                      | 未找到",
        "zh-CN,en;q=0.9          | 未找到",
        "en                      | There is nothing here",
        "en-US,zh;q=0.5          | There is nothing here",
        "zh;q=0.5,en;q=0.9       | There is nothing here",
        "zh;q=0,en               | There is nothing here",
        "en;q=0,zh               | 未找到",
        "fr, en;q=0.1            | There is nothing here",
        "fr                      | 未找到",
        "*                       | 未找到",
        "fr, *;q=0.5             | 未找到",
        ";;;q=x                  | 未找到",
        "en;q=7                  | 未找到",
        "日本                     | 未找到",
    })
    void problems_are_told_in_the_language_asked_for(String languages, String title) {
        var request = asViewer();
        if (languages != null) {
            request.header("Accept-Language", languages);
        }
        isProblem(request.get("/api/v1/nothing"), 404, "not-found")
                .header("Vary", "Accept-Language")
                .body("title", equalTo(title));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", value = {
        "none  | 50", "1 | 1", "500 | 500", "501 | 500", "99999999999999999999 | 500", "007 | 7"
    })
    void a_limit_is_at_most_500(String given, int expected) {
        var request = asViewer();
        if (given != null) {
            request.queryParam("limit", given);
        }
        request.get(PATH).then().statusCode(200).body("limit", equalTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "", "1.5", "1e2", " 1", "+1", "٣", "0x1"})
    void a_limit_that_is_no_positive_integer_is_a_bad_request(String given) {
        isProblem(asViewer().queryParam("limit", given).get(PATH), 400, "invalid-parameter")
                .body("errors.parameter", contains("limit"));
    }

    @Test
    void parameters_that_are_unknown_or_given_twice_are_named_at_once() {
        isProblem(asViewer().get(PATH + "?limit=1&limit=2&after=&x"), 400, "unknown-parameter")
                .body("errors.collect { it.parameter + ' ' + it.code }.sort()", contains(
                        "after invalid-parameter", "limit invalid-parameter", "x unknown-parameter"));
        isProblem(asViewer().get(PATH + "?Limit=3"), 400, "unknown-parameter");
        isProblem(asViewer().get(PATH + "?limit=1&limit=1"), 400, "invalid-parameter");
        isProblem(asViewer().get(PATH + "/1?fields=id"), 400, "unknown-parameter");
        isProblem(asViewer().delete(PATH + "/1?force=true"), 400, "unknown-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/samples/1", "/api/v1/nothing", "/nothing", "/q/health/live", "/api/v1/labels"})
    void every_answer_has_the_security_headers(String path) {
        asViewer()
                .get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void labels_stand_in_both_languages_and_may_be_kept_for_five_minutes() {
        asViewer()
                .get("/api/v1/labels")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, max-age=300")
                .body("SampleKind.SMALL.zh", equalTo("小"), "SampleKind.SMALL.en", equalTo("Small"))
                .body("SampleKind.LARGE.zh", equalTo("大"));
    }

    @Test
    void a_trace_that_comes_in_is_named_in_problems() {
        isProblem(
                        asViewer()
                                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00")
                                .get("/api/v1/nothing"),
                        404,
                        "not-found")
                .body("traceId", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }
}
