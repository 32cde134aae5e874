package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.json;
import static org.jiedui.platform.bare.Notes.post;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jiedui.platform.bare.model.NoteColor;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, sorts and pages. Each test's notes share a prefix of their codes. */
@QuarkusTest
@WithEngines(database = "bare")
class ListsTest {

    private static final long SEED = 20180317;
    private static final int ROWS = 1_000;

    private static final String ROW =
            """
            INSERT INTO note (id, version, created_at, updated_at, code, title, remark, rank, due_on, remind_at, color, tags,
                              secret)
            SELECT uuidv7(), 1, now() - random() * interval '1 hour', clock_timestamp(), code, 'title ' || length(code), remark,
                   rank, "dueOn", "remindAt", color, '{}', false
              FROM json_to_record(?::json) AS given(code text, remark text, rank integer, "dueOn" date,
                                                    "remindAt" timestamptz, color text)
            """;

    private static String prefix;
    private static List<Map<String, Object>> many;

    @Inject
    DataSource database;

    // ---- filters

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "code=@a                                     | a",
        "code=@a,@c                                  | a c",
        "code=@a&code=@c                             | a c",
        "code=@a, @b&code=@c                         | a b c",
        "title=one                                   | a",
        "title=two,one                               | a b",
        "codePrefix=@a,@b                            | a b",
        "tags=x                                      | a b",
        "tags=y                                      | b c",
        "tags=x,y                                    | a b c",
        "color=RED                                   | a",
        "color=GREEN,BLUE                            | b c",
        "secret=true                                 | c",
        "secret=false                                | a b",
        "secret=true,false                           | a b c",
        "ranked=true                                 | a b",
        "ranked=false                                | c",
        "parentId=$a                                 | b",
        "rank=1                                      | a",
        "rank=1,-2                                   | a b",
        "rank.from=0                                 | a",
        "rank.to=0                                   | b",
        "rank.from=-2&rank.to=1                      | a b",
        "rank.from=2                                 | ",
        "dueOn=2018-03-17                            | a",
        "dueOn.from=2018-03-18                       | b",
        "dueOn.to=2018-03-17                         | a",
        "dueOn.from=2018-03-17&dueOn.to=2018-03-18   | a b",
        "remindAt=2018-03-17T10:00:00.000001%2B08:00 | a",
        "remindAt.from=2018-03-17T02:00:00.000002Z   | b",
        "remindAt.to=2018-03-17T02:00:00.000001Z     | a",
        "createdAt.from=2000-01-01T00:00:00Z         | a b c",
        "updatedAt.to=2000-01-01T00:00:00Z           | ",
        "longerThan=xxx                              | c",
        "q=TW                                        | b",
        "q=%E5%A4%87                                 | a",
        "q=one%20%E5%A4%87                           | a",
        "q=%E5%A4%87%E3%80%80%20ON                   | a",
        "q=%E5%A4%87%20two                           | ",
        "q=50%25                                     | c",
        "q=_                                         | ",
        "q=t&q=w                                     | b",
        "color=RED,GREEN&tags=y                      | b",
    })
    void a_filter_finds_what_it_names_and_nothing_else(String filter, String found) {
        // Given
        String p = unique();
        String a = made(p + "a", "one", "\"remark\": \"备注\", \"rank\": 1, \"tags\": [\"x\"], \"dueOn\": \"2018-03-17\", "
                + "\"remindAt\": \"2018-03-17T02:00:00.000001Z\"");
        made(p + "b", "two", "\"rank\": -2, \"tags\": [\"x\", \"y\"], \"color\": \"GREEN\", \"dueOn\": \"2018-03-18\", "
                + "\"remindAt\": \"2018-03-17T02:00:00.000002Z\", \"parentId\": \"" + a + "\"");
        made(p + "c", "three 50%", "\"tags\": [\"y\"], \"color\": \"BLUE\", \"secret\": true");

        // When
        String query = filter.strip().replace("@", p).replace("$a", a).replace(", ", ",%20");
        String scope = query.contains("codePrefix=") ? "" : "&codePrefix=" + p;
        JsonPath page = get(PATH + "?" + query + scope + "&sort=code&count=true");

        // Then
        assertThat(page.<String>getList("items.code").stream().map(code -> code.substring(p.length())))
                .containsExactly(found == null ? new String[0] : found.split(" "));
        assertThat(page.getInt("total")).isEqualTo(found == null ? 0 : found.split(" ").length);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour=RED              | unknown-parameter | colour",
        "Color=RED               | unknown-parameter | Color",
        "title.from=a            | unknown-parameter | title.from",
        "color=red               | invalid-parameter | color",
        "color=RED,PINK          | invalid-parameter | color",
        "color=                  | invalid-parameter | color",
        "color=,                 | invalid-parameter | color",
        "secret=yes              | invalid-parameter | secret",
        "rank=a                  | invalid-parameter | rank",
        "rank=1.0                | invalid-parameter | rank",
        "rank=99999999999999999999 | invalid-parameter | rank",
        "rank.from=1,2           | invalid-parameter | rank.from",
        "rank.from=1&rank.from=2 | invalid-parameter | rank.from",
        "dueOn=2018-02-30        | invalid-parameter | dueOn",
        "dueOn=0000-01-01        | invalid-parameter | dueOn",
        "dueOn=infinity          | invalid-parameter | dueOn",
        "dueOn.from=2018         | invalid-parameter | dueOn.from",
        "remindAt=2018-03-17     | invalid-parameter | remindAt",
        "remindAt.to=%2B999999999-01-01T00:00:00Z | invalid-parameter | remindAt.to",
        "parentId=x              | invalid-parameter | parentId",
        "title=a%00b             | invalid-parameter | title",
        "q=%00                   | invalid-parameter | q",
        "limit=0                 | invalid-parameter | limit",
        "limit=abc               | invalid-parameter | limit",
        "limit=                  | invalid-parameter | limit",
        "limit=1&limit=2         | invalid-parameter | limit",
        "count=1                 | invalid-parameter | count",
        "sort=colour             | invalid-parameter | sort",
        "sort=                   | invalid-parameter | sort",
        "sort=code,-code         | invalid-parameter | sort",
        "sort=code,              | invalid-parameter | sort",
        "sort=--code             | invalid-parameter | sort",
        "sort=code%3BDROP TABLE note | invalid-parameter | sort",
    })
    void what_a_list_does_not_understand_is_a_bad_request(String query, String code, String parameter) {
        isProblem(asOffice().urlEncodingEnabled(false).get(PATH + "?" + query.replace(" ", "%20")), 400, code)
                .body("errors.parameter", contains(parameter), "errors.code", contains(code));
    }

    @Test
    void everything_that_is_wrong_with_a_query_is_named_at_once() {
        isProblem(asOffice().get(PATH + "?x=1&color=red&rank=a&limit=0&sort=y&count=z"), 400, "unknown-parameter")
                .body("errors.parameter.sort()", contains("color", "count", "limit", "rank", "sort", "x"));
    }

    @Test
    void a_hundred_values_are_enough() {
        String values = Stream.generate(() -> unique()).limit(101).collect(Collectors.joining(","));
        isProblem(asOffice().get(PATH + "?code=" + values), 400, "invalid-parameter");
        asOffice().get(PATH + "?code=" + values.substring(values.indexOf(',') + 1)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; DROP TABLE note; --", "' OR '1'='1", "\\'; DELETE FROM outbox; --", "%' OR TRUE --", "?", "?1", ":x", "{t}",
                "${t}", "$1", "\"", "''", "a\\", "NULL", "}}"
            })
    void whatever_is_searched_for_is_only_text(String text) {
        for (String parameter : new String[] {"code", "title", "codePrefix", "tags", "q"}) {
            asOffice().queryParam(parameter, text).get(PATH).then().statusCode(200).body("items.size()", equalTo(0));
        }
        for (String parameter : new String[] {"rank", "dueOn", "remindAt", "parentId", "color", "secret", "sort", "limit"}) {
            asOffice().queryParam(parameter, text).get(PATH).then().statusCode(400);
        }
        isProblem(asOffice().queryParam("cursor", text).get(PATH), 400, "invalid-cursor");
    }

    // ---- what a caller may not see

    @Test
    void what_a_caller_may_not_see_is_in_no_page_and_no_count() {
        String p = unique();
        for (int i = 0; i < 6; i++) {
            made(p + i, "t", i % 2 == 0 ? "\"secret\": true" : "");
        }
        asOffice()
                .get(PATH + "?codePrefix=" + p + "&sort=code&count=true&limit=3")
                .then()
                .body("items.code", contains(p + 1, p + 3, p + 5), "total", equalTo(3), "next", nullValue());
        asOffice().get(PATH + "?codePrefix=" + p + "&secret=true&count=true").then().body("total", equalTo(0));
    }

    @Test
    void a_cursor_grants_no_right() {
        String p = unique();
        made(p + 1, "t", "\"secret\": true");
        made(p + 2, "t", "\"secret\": true");
        made(p + 3, "t", "");
        String query = PATH + "?codePrefix=" + p + "&sort=code&limit=1";
        String cursor = as(Tokens.superior()).get(query).path("next");
        asOffice().queryParam("cursor", cursor).get(query).then().statusCode(200).body("items.code", contains(p + 3));
    }

    // ---- pages

    @Test
    void without_a_next_the_list_is_at_its_end() {
        String p = unique();
        made(p + 1, "t", "");
        made(p + 2, "t", "");
        String query = PATH + "?codePrefix=" + p;
        asOffice().get(query + "&limit=2").then().body("next", nullValue(), "items.size()", equalTo(2)).header("Link", nullValue());
        asOffice().get(query + "&limit=1").then().body("items.size()", equalTo(1), "total", nullValue());
        asOffice().get(query + "3").then().body("items.size()", equalTo(0), "next", nullValue());
    }

    @Test
    void the_link_leads_to_the_next_page_of_the_very_same_question() {
        // Given
        String p = unique();
        made(p + "1", "50% {a} b+c&d", "");
        made(p + "2", "50% {a} b+c&d", "");
        String title = "title=50%25+%7Ba%7D%20b%2Bc%26d";

        // When
        var first = asOffice().urlEncodingEnabled(false).get(PATH + "?" + title + "&limit=1&sort=code&codePrefix=" + p);
        String link = first.header("Link");

        // Then
        assertThat(link).matches("</api/v1/notes\\?.*>; rel=\"next\"").contains(title);
        var second = asOffice().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        second.then().statusCode(200).body("items.code", contains(p + "2"), "next", nullValue());
    }

    @Test
    void a_cursor_goes_with_its_own_filters_and_sort() {
        String p = unique();
        made(p + 1, "t", "");
        made(p + 2, "t", "");
        String question = "?codePrefix=" + p + "&color=RED,BLUE&sort=code&limit=1";
        String cursor = asOffice().get(PATH + question).path("next");
        // the same question, put in other words
        for (String same : new String[] {
            question, "?sort=code&color=BLUE&color=RED&codePrefix=" + p, question + "0&count=true"
        }) {
            asOffice().queryParam("cursor", cursor).get(PATH + same).then().statusCode(200).body("items.code", contains(p + 2));
        }
        for (String other : new String[] {
            "?codePrefix=" + p + "&color=RED&sort=code", "?codePrefix=" + p + "&color=RED,BLUE&sort=-code",
            "?codePrefix=" + p + "&color=RED,BLUE", "?codePrefix=" + p + "&color=RED,BLUE&sort=code&secret=false"
        }) {
            isProblem(asOffice().queryParam("cursor", cursor).get(PATH + other), 400, "invalid-cursor");
        }
    }

    @Test
    void a_cursor_that_was_tampered_with_is_refused() {
        String p = unique();
        made(p + 1, "t", "");
        made(p + 2, "t", "");
        String query = PATH + "?codePrefix=" + p + "&limit=1";
        String cursor = asOffice().get(query).path("next");
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            int at = i == 0 ? cursor.length() - 1 : random.nextInt(cursor.length());
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            String tampered = cursor.substring(0, at) + other + cursor.substring(at + 1);
            isProblem(asOffice().queryParam("cursor", tampered).get(query), 400, "invalid-cursor");
        }
        isProblem(asOffice().queryParam("cursor", "").get(query), 400, "invalid-cursor");
    }

    @Test
    void a_cursor_stays_short_however_long_the_question_is() {
        String p = unique();
        made(p + 1, "x".repeat(100), "");
        made(p + 2, "x".repeat(100), "");
        String titles = Stream.iterate(1, i -> i + 1).limit(60).map(i -> "x".repeat(100 - i % 60)).collect(Collectors.joining(","));
        String cursor = asOffice().get(PATH + "?codePrefix=" + p + "&limit=1&title=" + titles + "," + "x".repeat(100)).path("next");
        assertThat(cursor).hasSizeLessThan(300);
    }

    static List<String> sorts() {
        return List.of(
                "code", "-code", "title", "-title,code", "rank", "-rank", "rank,-dueOn", "-rank,dueOn,title", "remark", "-remark",
                "dueOn", "-dueOn", "remindAt,-title", "-remindAt", "color,-rank,remark", "-color", "createdAt", "-updatedAt", "");
    }

    /** Written past the service, which would take its time for as many. */
    @BeforeEach
    void aThousandRows() throws SQLException {
        if (many == null) {
            prefix = unique();
            Random random = new Random(SEED);
            try (Connection connection = database.getConnection();
                    PreparedStatement insert = connection.prepareStatement(ROW)) {
                for (int i = 0; i < ROWS; i++) {
                    insert.setString(1, "{\"code\": \"" + prefix + i + "\", " + random(random) + "}");
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            many = new ArrayList<>();
            for (String next = PATH + "?limit=500&sort=code&codePrefix=" + prefix; next != null; ) {
                var page = as(Tokens.superior()).urlEncodingEnabled(false).get(next);
                many.addAll(page.jsonPath().getList("items"));
                String link = page.header("Link");
                next = link == null ? null : link.substring(1, link.indexOf('>'));
            }
            assertThat(many).hasSize(ROWS);
        }
    }

    @ParameterizedTest
    @MethodSource("sorts")
    void all_pages_together_are_the_whole_list_in_its_order(String sort) {
        // Given
        List<String> expected = many.stream()
                .sorted(order(sort.isEmpty() ? "-createdAt" : sort))
                .map(row -> (String) row.get("code"))
                .toList();
        Random random = new Random(sort.hashCode());
        Set<String> late = new HashSet<>();

        // When
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as(Tokens.superior())
                    .queryParam("codePrefix", prefix)
                    .queryParam("limit", 1 + random.nextInt(200));
            if (!sort.isEmpty()) {
                request.queryParam("sort", sort);
            }
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(PATH).then().statusCode(200).extract().jsonPath();
            walked.addAll(page.getList("items.code"));
            cursor = page.getString("next");
            String code = prefix + "late" + unique();
            late.add(code);
            post(as(Tokens.superior()), json(code, random(random))).then().statusCode(201);
        } while (cursor != null);

        // Then
        assertThat(walked).doesNotHaveDuplicates();
        walked.removeIf(code -> code.startsWith(prefix + "late"));
        assertThat(walked).isEqualTo(expected);
        assertThat(late).isNotEmpty();
    }

    /** Few values for each field, so that there are many ties; each field may be absent. */
    private static String random(Random random) {
        List<String> fields = new ArrayList<>();
        fields.add("\"color\": \"" + List.of("RED", "GREEN", "BLUE").get(random.nextInt(3)) + "\"");
        if (random.nextInt(4) > 0) {
            fields.add("\"rank\": " + List.of(-2147483648, -1, 0, 1, 7, 2147483647).get(random.nextInt(6)));
        }
        if (random.nextInt(4) > 0) {
            fields.add("\"dueOn\": \"2018-0" + (1 + random.nextInt(9)) + "-17\"");
        }
        if (random.nextInt(4) > 0) {
            fields.add("\"remindAt\": \"2018-03-17T02:00:00.00000" + random.nextInt(10) + "Z\"");
        }
        if (random.nextInt(4) > 0) {
            fields.add("\"remark\": \"" + List.of("a", "B", "b", "é", "甲", "乙", "😀", "~").get(random.nextInt(8)) + "\"");
        }
        return String.join(", ", fields);
    }

    /** What the contract says, made independently: empty values last both ways, the id appended. */
    private static Comparator<Map<String, Object>> order(String sort) {
        Comparator<Map<String, Object>> order = null;
        boolean descending = false;
        for (String step : sort.split(",")) {
            descending = step.startsWith("-");
            String field = descending ? step.substring(1) : step;
            order = order == null ? by(field, descending) : order.thenComparing(by(field, descending));
        }
        return order.thenComparing(by("id", descending));
    }

    private static Comparator<Map<String, Object>> by(String field, boolean descending) {
        Comparator<Object> values = (a, b) -> a instanceof Integer i
                ? Integer.compare(i, (Integer) b)
                : field.equals("color")
                        ? NoteColor.valueOf((String) a).compareTo(NoteColor.valueOf((String) b))
                        : field.endsWith("At")
                                ? java.time.Instant.parse((String) a).compareTo(java.time.Instant.parse((String) b))
                                : byCodePoints((String) a, (String) b);
        Function<Map<String, Object>, Object> value = row -> row.get(field);
        return Comparator.comparing(value, Comparator.nullsLast(descending ? values.reversed() : values));
    }

    private static int byCodePoints(String a, String b) {
        return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }

    private static String made(String code, String title, String more) {
        return post(
                        as(Tokens.superior()),
                        "{\"code\": \"" + code + "\", \"title\": \"" + title + "\"" + (more.isEmpty() ? "" : ", " + more) + "}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static JsonPath get(String path) {
        return as(Tokens.superior()).urlEncodingEnabled(false).get(path).then().statusCode(200).extract().jsonPath();
    }
}
