package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.jiedui.platform.bare.Samples.isProblem;
import static org.jiedui.platform.bare.Samples.patch;
import static org.jiedui.platform.bare.Samples.post;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedui.platform.testing.WithIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is bent on the way in. */
@QuarkusTest
@WithIssuer
class StrictJsonTest {

    private static final String FULL =
            """
            {"title": "all", "rank": 100, "serial": 9007199254740993, "amount": 1250000.10, "open": false,
             "kind": "LARGE", "from": "2018-03-17", "to": "2018-03-18", "at": "2018-03-17T10:00:00.123456+08:00",
             "owner": "01970000-0000-7000-8000-0000000000AB", "main": {"name": "m", "pieces": 2}, "tags": ["甲", "😀"],
             "parts": [{"name": "p"}], "counts": {"a/b~c": 3}}
            """;

    @Test
    void a_full_body_comes_out_as_it_went_in() {
        post(FULL)
                .then()
                .statusCode(201)
                .body("title", equalTo("all"), "rank", equalTo(100), "serial", equalTo(9007199254740993L))
                .body("kind", equalTo("LARGE"), "from", equalTo("2018-03-17"), "at", equalTo("2018-03-17T02:00:00.123456Z"))
                .body("owner", equalTo("01970000-0000-7000-8000-0000000000ab"), "main.pieces", equalTo(2))
                .body("tags", contains("甲", "😀"), "parts[0].name", equalTo("p"), "counts.'a/b~c'", equalTo(3));
        assertThat(post(FULL).asString()).contains("\"amount\":1250000.10").contains("\"open\":false");
    }

    @Test
    void what_has_no_value_is_left_out_of_the_answer() {
        assertThat(post("{\"title\": \"a\", \"rank\": null}").asString())
                .isEqualTo("{\"title\":\"a\",\"serial\":0,\"tags\":[]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "title  | 7                            | wrong-type",
        "title  | true                         | wrong-type",
        "title  | [\"a\"]                      | wrong-type",
        "title  | \"a\\u0000b\"                | forbidden-character",
        "title  | \"\\ud800\"                  | forbidden-character",
        "title  | \"\\udc00\\ud800\"           | forbidden-character",
        "title  | \"\"                         | required",
        "title  | \"   \"                      | required",
        "title  | \"abcdefghijklmnopqrstu\"    | invalid-length",
        "rank   | \"7\"                        | wrong-type",
        "rank   | 7.0                          | wrong-type",
        "rank   | 1e2                          | wrong-type",
        "rank   | true                         | wrong-type",
        "rank   | 101                          | out-of-range",
        "rank   | -1                           | out-of-range",
        "rank   | 2147483648                   | out-of-range",
        "serial | 9223372036854775808          | out-of-range",
        "serial | \"1\"                        | wrong-type",
        "amount | \"1.50\"                     | wrong-type",
        "amount | 1.555                        | out-of-range",
        "amount | 1e999999999                  | out-of-range",
        "amount | 1e-999999999                 | out-of-range",
        "amount | 12345678901234               | out-of-range",
        "open   | \"true\"                     | wrong-type",
        "open   | 1                            | wrong-type",
        "kind   | \"large\"                    | invalid-value",
        "kind   | 0                            | wrong-type",
        "from   | \"2018-02-30\"               | invalid-format",
        "from   | \"0000-01-01\"               | invalid-format",
        "from   | \"2018-3-7\"                 | invalid-format",
        "from   | \"20180317\"                 | invalid-format",
        "from   | 17607                        | wrong-type",
        "at     | \"2018-03-17T02:00:00\"      | invalid-format",
        "at     | \"2018-03-17T02:00Z\"        | invalid-format",
        "at     | \"2018-03-17T25:00:00Z\"     | invalid-format",
        "at     | \"+999999999-03-17T02:00:00Z\" | invalid-format",
        "owner  | \"1-1-1-1-1\"                | invalid-format",
        "owner  | \"x\"                        | invalid-format",
        "main   | []                           | wrong-type",
        "main   | \"m\"                        | wrong-type",
        "tags   | {}                           | wrong-type",
        "tags   | [\"a\",\"b\",\"c\",\"d\"]    | invalid-count",
        "parts  | {\"name\": \"p\"}            | wrong-type",
        "counts | []                           | wrong-type",
    })
    void a_wrong_value_is_refused_at_its_place(String field, String value, String code) {
        String body = field.equals("title")
                ? "{\"title\": " + value + "}"
                : "{\"title\": \"a\", \"" + field + "\": " + value + "}";
        isProblem(post(body), 422, "invalid-fields")
                .body("errors.pointer", contains("#/" + field), "errors.code", contains(code));
    }

    @Test
    void every_fault_is_named_at_once_each_at_its_own_place() {
        // When
        var answer = post(
                """
                {"rank": "7", "colour": 1, "a/b~c": 2, "from": "2018-03-17", "to": "2018-03-16",
                 "main": {"pieces": 0, "nose": 1}, "tags": ["ok", 7, "toolong", null],
                 "parts": [{"name": "p"}, {"pieces": -1}], "counts": {"x/y": "7"}}
                """);

        // Then
        isProblem(answer, 422, "invalid-fields")
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }.sort()",
                        contains(
                                "#/a~1b~0c unknown-field",
                                "#/colour unknown-field",
                                "#/counts/x~1y wrong-type",
                                "#/main/name required",
                                "#/main/nose unknown-field",
                                "#/main/pieces out-of-range",
                                "#/parts/1/name required",
                                "#/parts/1/pieces out-of-range",
                                "#/rank wrong-type",
                                "#/tags invalid-count",
                                "#/tags/1 wrong-type",
                                "#/tags/2 invalid-length",
                                "#/tags/3 wrong-type",
                                "#/title required",
                                "#/to out-of-order"));
    }

    @Test
    void the_same_body_gets_the_same_faults_in_the_same_order() {
        String body = "{\"rank\": 101, \"amount\": 1.555, \"main\": {\"pieces\": 0}, \"tags\": [\"\", \"toolong\"]}";
        String first = post(body).jsonPath().getString("errors");
        for (int i = 0; i < 5; i++) {
            assertThat(post(body).jsonPath().getString("errors")).isEqualTo(first);
        }
    }

    @Test
    void faults_without_end_are_cut_off() {
        String fields = IntStream.range(0, 5_000).mapToObj(i -> "\"x" + i + "\": 1").collect(Collectors.joining(","));
        isProblem(post("{" + fields + "}"), 422, "invalid-fields").body("errors", hasSize(200));
    }

    @Test
    void the_name_of_a_fault_is_shown_only_as_far_as_it_can_be() {
        isProblem(post("{\"title\": \"a\", \"\\u0000" + "n".repeat(40_000) + "\": 1}"), 422, "invalid-fields")
                .body("errors[0].pointer.length()", lessThanOrEqualTo(210));
    }

    @Test
    void a_list_or_map_over_a_thousand_is_refused_as_a_whole() {
        String parts = IntStream.range(0, 1_001).mapToObj(i -> "{}").collect(Collectors.joining(","));
        String counts = IntStream.range(0, 1_001).mapToObj(i -> "\"k" + i + "\": 1").collect(Collectors.joining(","));
        isProblem(post("{\"title\": \"a\", \"parts\": [" + parts + "], \"counts\": {" + counts + "}}"), 422, "invalid-fields")
                .body("errors.pointer", contains("#/parts", "#/counts"), "errors.code", contains("too-many", "too-many"));
    }

    @Test
    void a_key_that_cannot_be_stored_is_refused() {
        isProblem(post("{\"title\": \"a\", \"counts\": {\"\\u0000\": 1}}"), 422, "invalid-fields")
                .body("errors.code", contains("forbidden-character"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"text\"", "true", "[{\"title\": \"a\"}]"})
    void a_body_that_is_no_object_is_refused_as_a_whole(String body) {
        isProblem(post(body), 422, "invalid-fields")
                .body("errors.pointer", contains("#"), "errors.code", contains("wrong-type"));
        isProblem(patch(body), 422, "invalid-fields")
                .body("errors.pointer", contains("#"), "errors.code", contains("wrong-type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "{", "{\"title\"}", "{\"title\": \"a\",}", "{'title': 'a'}", "{\"title\": \"a\"} x",
                "{\"title\": \"a\"}{}", "{\"title\": NaN}", "{\"rank\": 007}", "{\"rank\": +7}", "{\"title\": \"a\nb\"}",
                "// c\n{}", "\uFEFF{\"title\": \"a\"}", "{\"title\": \"\\x\"}", "nul", "{\"amount\": .5}"
            })
    void what_is_no_json_is_a_bad_request(String body) {
        isProblem(post(body), 400, "malformed-body");
        isProblem(patch(body), 400, "malformed-body");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"title\": \"a\", \"title\": \"b\"}                          | #/title",
        "{\"title\": \"a\", \"main\": {\"name\": \"n\", \"name\": \"n\"}} | #/main/name",
        "{\"parts\": [{}, {\"a/b\": 1, \"a/b\": 2}]}                    | #/parts/1/a~1b",
        "{\"x\": 1, \"\\u0078\": 2}                                    | #/x",
    })
    void a_key_that_stands_twice_is_a_bad_request_at_its_place(String body, String pointer) {
        isProblem(post(body), 400, "malformed-body")
                .body("errors.pointer", contains(pointer), "errors.code", contains("duplicate-key"));
    }

    @Test
    void a_body_in_another_encoding_is_a_bad_request() {
        isProblem(post("{\"title\": \"名\"}".getBytes(StandardCharsets.UTF_16)), 400, "malformed-body");
        isProblem(post("{\"title\": \"名\"}".getBytes(StandardCharsets.UTF_16LE)), 400, "malformed-body");
        isProblem(post(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}), 400, "malformed-body");
        isProblem(
                post(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}), // a surrogate in UTF-8
                400,
                "malformed-body");
        isProblem(post(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}), 400, "malformed-body"); // an overlong NUL
    }

    @Test
    void nesting_has_a_limit() {
        isProblem(post("[".repeat(32) + "]".repeat(32)), 422, "invalid-fields");
        for (int depth : new int[] {33, 100_000}) {
            isProblem(post("[".repeat(depth) + "]".repeat(depth)), 400, "malformed-body")
                    .body("errors.code", contains("limit"));
            isProblem(patch("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)), 400, "malformed-body")
                    .body("errors.code", contains("limit"));
        }
    }

    @Test
    void numbers_have_a_limit() {
        isProblem(post("{\"title\": \"a\", \"serial\": " + "9".repeat(100_000) + "}"), 400, "malformed-body")
                .body("errors.code", contains("limit"));
        isProblem(post("{\"title\": \"a\", \"serial\": " + "9".repeat(90) + "}"), 422, "invalid-fields");
    }
}
