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
import static org.jiedui.platform.bare.Notes.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ?asOf=}: a thing as it stood at a time, for who may see it now and might have seen it then. */
@QuarkusTest
@WithEngines(database = "bare")
class PastStatesTest {

    private static final Token SUPERIOR = Tokens.superior();

    @Test
    void a_thing_is_shown_as_it_stood() {
        // Given
        String id = create("\"rank\": 1");
        Instant first = updatedAt(id);
        change(id, 1, "{\"rank\": null, \"title\": \"二\"}");
        Instant second = updatedAt(id);
        change(id, 2, "{\"title\": \"三\"}");
        Instant third = updatedAt(id);

        // Then
        asOf(id, first)
                .then()
                .statusCode(200)
                .header("ETag", "\"1;asOf\"")
                .body("title", equalTo("题"), "rank", equalTo(1), "version", equalTo(1));
        asOf(id, second.minusNanos(1_000)).then().body("version", equalTo(1));
        asOf(id, second).then().body("title", equalTo("二"), "version", equalTo(2), "rank", nullValue());
        asOf(id, third.minusNanos(1_000)).then().body("version", equalTo(2));
        asOf(id, third).then().body("title", equalTo("三"), "version", equalTo(3));
        asOf(id, Instant.now().minusMillis(1)).then().body("version", equalTo(3));
    }

    @Test
    void a_time_that_the_history_tells_shows_the_state_that_began_then() {
        // Given
        String id = create("");
        change(id, 1, "{\"title\": \"二\"}");
        change(id, 2, "{\"title\": \"三\"}");
        // When
        JsonPath history = asOffice().get(PATH + "/" + id + "/history").jsonPath();
        // Then
        for (int i = 0; i < 3; i++) {
            asOf(id, Instant.parse(history.getString("items[" + i + "].at")))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3 - i));
        }
    }

    @Test
    void the_same_bytes_as_when_it_was_read_come_again() {
        String id = create("\"rank\": 1, \"dueOn\": \"2018-03-17\", \"tags\": [\"a\"]");
        String then = asOffice().get(PATH + "/" + id).asString();
        Instant made = updatedAt(id);
        change(id, 1, "{\"rank\": 2}");
        assertThat(asOf(id, made).asString()).isEqualTo(then);
    }

    @Test
    void a_time_may_be_given_with_any_offset() {
        String id = create("");
        OffsetDateTime made = updatedAt(id).atOffset(ZoneOffset.ofHours(8));
        asOffice().queryParam("asOf", made.toString()).get(PATH + "/" + id).then().statusCode(200);
    }

    @Test
    void fields_of_the_past_have_a_tag_of_their_own_too() {
        String id = create("\"rank\": 1");
        Instant made = updatedAt(id);
        Response past = asOffice().queryParam("asOf", made.toString()).get(PATH + "/" + id + "?fields=rank,id");
        assertThat(past.asString()).isEqualTo("{\"id\":\"" + id + "\",\"rank\":1}");
        assertThat(past.header("ETag")).isEqualTo("\"1;asOf;fields=id+rank\"");
        asOf(asOffice().header("If-None-Match", "\"1;asOf\""), id, made).then().statusCode(304);
        asOf(asOffice().header("If-None-Match", "\"1\""), id, made).then().statusCode(200);
    }

    @Test
    void before_it_was_made_there_was_nothing() {
        String id = create("");
        isProblem(asOf(id, updatedAt(id).minusNanos(1_000)), 404, "not-found");
        isProblem(asOf("01970000-0000-7000-8000-000000000000", Instant.now().minusMillis(1)), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2999-01-01T00:00:00Z", "2018-03-17", "yesterday", "", "2018-03-17T02:00:00", "2018-02-30T02:00:00Z", "0"
            })
    void a_time_is_one_of_the_past_and_told_with_its_offset(String time) {
        isProblem(asOffice().queryParam("asOf", time).get(PATH + "/" + create("")), 400, "invalid-parameter")
                .body("errors.parameter", contains("asOf"));
        isProblem(asOffice().queryParam("asOf", time).get(PATH + "/nowhere"), 400, "invalid-parameter");
    }

    @Test
    void what_was_secret_then_or_is_secret_now_is_not_there_for_others() {
        // Given
        String opened = create(SUPERIOR, "\"secret\": true");
        Instant hidden = updatedAt(opened);
        change(opened, 1, "{\"secret\": false}");
        Instant open = updatedAt(opened);
        String closed = create(SUPERIOR, "");
        Instant seen = updatedAt(closed);
        change(closed, 1, "{\"secret\": true}");

        // Then
        isProblem(asOf(opened, hidden), 404, "not-found");
        asOf(opened, open).then().statusCode(200);
        isProblem(asOf(closed, seen), 404, "not-found");
        asOf(as(SUPERIOR), opened, hidden).then().body("secret", equalTo(true));
        asOf(as(SUPERIOR), closed, seen).then().body("secret", equalTo(false));
    }

    @Test
    void what_has_been_removed_can_be_read_as_it_stood_before_by_its_id() {
        // Given
        String id = create("\"rank\": 5");
        Instant stood = updatedAt(id);
        String code = asOffice().get(PATH + "/" + id).path("code");
        asOffice().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);

        // Then
        asOf(id, stood).then().statusCode(200).body("rank", equalTo(5));
        isProblem(asOf(id, Instant.now().minusMillis(1)), 404, "not-found");
        isProblem(asOf(code, stood), 404, "not-found");
        isProblem(asOffice().get(PATH + "/" + id), 404, "not-found");
    }

    @Test
    void what_was_secret_when_it_was_removed_is_there_for_nobody_else() {
        String id = create(SUPERIOR, "");
        Instant open = updatedAt(id);
        change(id, 1, "{\"secret\": true}");
        as(SUPERIOR).header("If-Match", "\"2\"").delete(PATH + "/" + id).then().statusCode(204);
        isProblem(asOf(id, open), 404, "not-found");
        asOf(as(SUPERIOR), id, open).then().statusCode(200).body("version", equalTo(1));
    }

    private static Response asOf(String id, Instant time) {
        return asOf(asOffice(), id, time);
    }

    private static Response asOf(RequestSpecification caller, String id, Instant time) {
        return caller.queryParam("asOf", time.toString()).get(PATH + "/" + id);
    }

    private static Instant updatedAt(String id) {
        return Instant.parse(as(SUPERIOR).get(PATH + "/" + id).path("updatedAt"));
    }

    private static void change(String id, int version, String patch) {
        patch(as(SUPERIOR).header("If-Match", "\"" + version + "\""), id, patch).then().statusCode(200);
    }
}
