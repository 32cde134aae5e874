package org.jiedui.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract says of every collection, asked of each of ours. */
@QuarkusTest
@WithEngines(database = "pairing")
class ConventionsTest {

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_created_can_be_read_by_id_and_by_code(Things things) {
        // Given
        String code = Api.freshCode("A");

        // When
        var created = Api.post(things.office(), things.path, things.newBody(code))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Jiedui-Version", matchesPattern("[a-z]+/[0-9a-f-]{36}/1"))
                .body("code", equalTo(code), "version", equalTo(1))
                .extract();

        // Then
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith("/api/v1" + things.path + "/" + id);
        byte[] byId = Api.get(things.office(), things.path + "/" + id).extract().asByteArray();
        byte[] byCode = Api.get(things.office(), things.path + "/" + code).extract().asByteArray();
        assertThat(byId).isEqualTo(created.asByteArray()).isEqualTo(byCode);
    }

    @ParameterizedTest
    @EnumSource
    void a_code_is_given_once(Things things) {
        String code = things.create();

        Api.post(things.office(), things.path, things.newBody(code))
                .statusCode(409)
                .body("code", equalTo("code-taken"));
    }

    @ParameterizedTest
    @EnumSource
    void a_creation_sent_twice_happens_once_and_is_answered_alike(Things things) {
        // Given
        String code = Api.freshCode("A");
        String body = things.newBody(code);

        // When
        Response first = createWithKey(things, code, body);
        Response again = createWithKey(things, code, body);

        // Then
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        createWithKey(things, code, "{}").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
        Api.get(Tokens.viewer(), things.path + "/" + code + "/history").body("items", hasSize(1));
    }

    @ParameterizedTest
    @EnumSource
    void a_change_needs_the_version_that_was_read(Things things) {
        String path = things.path + "/" + things.create();

        Api.as(things.office())
                .contentType("application/merge-patch+json")
                .body(things.patch("one"))
                .patch("/api/v1" + path)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"), "errors[0].header", equalTo("If-Match"));
        Api.patch(things.office(), path, 1, things.patch("one"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2));
        Api.patch(things.office(), path, 1, things.patch("two"))
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("code", equalTo("version-conflict"));
    }

    @ParameterizedTest
    @EnumSource
    void a_change_is_a_merge_patch_and_nothing_else(Things things) {
        String path = things.path + "/" + things.create();

        Api.as(things.office())
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(things.patch("one"))
                .patch("/api/v1" + path)
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @EnumSource
    void a_change_that_changes_nothing_keeps_the_version_and_leaves_no_trace(Things things) {
        String path = things.path + "/" + things.create();
        Api.patch(things.office(), path, 1, things.patch("one")).statusCode(200);

        Api.patch(things.office(), path, 2, things.patch("one"))
                .statusCode(200)
                .header("ETag", "\"2\"");

        Api.get(Tokens.viewer(), path + "/history").body("items.version", contains(2, 1));
    }

    @ParameterizedTest
    @EnumSource
    void both_faults_of_a_change_are_named_at_once(Things things) {
        String path = things.path + "/" + things.create();

        Api.patch(things.office(), path, 1, things.twoFaults)
                .statusCode(422)
                .body("code", equalTo("invalid-fields"))
                .body("errors.pointer", hasItems(things.firstFault, things.secondFault));
        Api.get(Tokens.viewer(), path).body("version", equalTo(1));
    }

    @ParameterizedTest
    @EnumSource
    void what_the_service_keeps_cannot_be_set(Things things) {
        String path = things.path + "/" + things.create();

        Api.patch(things.office(), path, 1, "{\"id\": \"1\", \"version\": 9, \"createdAt\": \"x\", \"code\": \"B-1\"}")
                .statusCode(422)
                .body("errors.pointer", hasItems("#/id", "#/version", "#/createdAt", "#/code"))
                .body("errors.code.unique()", contains("read-only"));
    }

    @ParameterizedTest
    @EnumSource
    void who_has_the_current_version_gets_it_not_again(Things things) {
        String path = "/api/v1" + things.path + "/" + things.create();

        Api.as(Tokens.viewer())
                .header("If-None-Match", "\"1\"")
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(equalTo(""));
        Api.as(Tokens.viewer()).header("If-None-Match", "\"2\"").get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void only_the_fields_asked_for_are_shown(Things things) {
        String code = things.create();

        Api.get(Tokens.viewer(), things.path + "/" + code + "?fields=code,version")
                .statusCode(200)
                .header("ETag", "\"1;fields=code+version\"")
                .body("", equalTo(Map.of("code", code, "version", 1)));
        Api.get(Tokens.viewer(), things.path + "?fields=code&code=" + code)
                .statusCode(200)
                .body("items", contains(Map.of("code", code)));
        Api.get(Tokens.viewer(), things.path + "?fields=colour").statusCode(400).body("code", equalTo("invalid-parameter"));
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_offered_as_a_sheet_too(Things things) {
        String code = things.create();

        Response csv = Api.as(Tokens.viewer())
                .accept("text/csv")
                .get("/api/v1" + things.path + "?fields=version,code&code=" + code);
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8).lines().skip(1))
                .containsExactly("1," + code);
        Api.as(Tokens.viewer())
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/api/v1" + things.path + "?code=" + code)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(things.path.substring(1) + "-"));
        Api.as(Tokens.operator()).accept("text/csv").get("/api/v1" + things.path).then().statusCode(403);
        Api.as(Tokens.viewer()).accept("text/html").get("/api/v1" + things.path).then().statusCode(406);
    }

    @ParameterizedTest
    @EnumSource
    void a_thing_is_shown_as_it_stood(Things things) {
        // Given
        String path = things.path + "/" + things.create();
        String made = Api.get(Tokens.viewer(), path).extract().path("createdAt");
        Api.patch(things.office(), path, 1, things.patch("one")).statusCode(200);

        // Then
        Api.get(Tokens.viewer(), path + "?asOf=" + made)
                .statusCode(200)
                .header("ETag", "\"1;asOf\"")
                .body("version", equalTo(1), "allowedTransitions", nullValue());
        Api.get(Tokens.viewer(), path + "?asOf=2018-03-17T02:00:00Z").statusCode(404);
        Api.get(Tokens.viewer(), path + "?asOf=yesterday").statusCode(400);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_removed_is_gone_and_the_removal_may_be_sent_twice(Things things) {
        // Given
        String path = things.path + "/" + things.create();
        Api.delete(things.office(), path, 7).statusCode(412);

        // When
        Response first = deleteWithKey(things, path);
        Response again = deleteWithKey(things, path);

        // Then
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.header("Jiedui-Version")).endsWith("/2");
        assertThat(again.statusCode()).isEqualTo(204);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        Api.get(Tokens.viewer(), path).statusCode(404).body("code", equalTo("not-found"));
        Api.delete(things.office(), path, 1).statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void history_tells_who_changed_what_newest_first(Things things) {
        String path = things.path + "/" + things.create();
        Api.patch(things.office(), path, 1, things.patch("one")).statusCode(200);

        Api.get(Tokens.viewer(), path + "/history")
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items[0].actor", equalTo("tj-office"))
                .body("items[0].type", endsWith(".changed.v1"))
                .body("items[1].type", endsWith(".created.v1"))
                .body("items[0].changes.pointer", hasSize(1));
        String next = Api.get(Tokens.viewer(), path + "/history?limit=1")
                .body("items.version", contains(2))
                .extract()
                .path("next");
        Api.get(Tokens.viewer(), path + "/history?limit=1&cursor=" + next)
                .body("items.version", contains(1), "next", nullValue());
        Api.get(Tokens.viewer(), path + "/history?limit=1&cursor=1").statusCode(400).body("code", equalTo("invalid-cursor"));
    }

    @ParameterizedTest
    @EnumSource
    void pages_join_up_in_both_directions(Things things) {
        // Given
        String a = things.create();
        String b = things.create();
        String c = things.create();
        String some = things.path + "?limit=2&code=" + String.join(",", a, b, c);

        // When
        var first = Api.get(Tokens.viewer(), some + "&sort=createdAt&count=true")
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.code", contains(a, b), "total", equalTo(3))
                .extract();

        // Then
        Api.get(Tokens.viewer(), some + "&sort=createdAt&cursor=" + first.path("next"))
                .statusCode(200)
                .body("items.code", contains(c), "next", nullValue());
        Api.get(Tokens.viewer(), some + "&sort=-createdAt").body("items.code", contains(c, b));
    }

    @ParameterizedTest
    @EnumSource
    void a_cursor_goes_with_its_own_list_filters_and_sort(Things things) {
        // Given
        String some = things.path + "?limit=1&code=" + things.create() + "," + things.create();
        String cursor = Api.get(Tokens.viewer(), some).statusCode(200).extract().path("next");
        String tampered = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);

        // Then
        for (String other : List.of(
                some + "&cursor=" + tampered,
                some + "&sort=-code&cursor=" + cursor,
                things.path + "?limit=1&cursor=" + cursor,
                things.path + "?cursor=nonsense")) {
            Api.get(Tokens.viewer(), other).statusCode(400).body("code", equalTo("invalid-cursor"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_question_that_is_not_understood_is_refused(Things things) {
        Api.get(Tokens.viewer(), things.path + "?colour=red")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"), "errors.parameter", contains("colour"));
        Api.get(Tokens.viewer(), things.path + "?sort=colour")
                .statusCode(400)
                .body("code", equalTo("invalid-parameter"));
        Api.get(Tokens.viewer(), things.path + "?limit=0").statusCode(400);
        Api.get(Tokens.viewer(), things.path + "?createdAt.from=yesterday").statusCode(400);
        Api.get(Tokens.viewer(), things.path + "/" + things.create() + "?colour=red")
                .statusCode(400)
                .body("code", equalTo("unknown-parameter"));
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_is_no_json_object_is_refused(Things things) {
        Api.post(things.office(), things.path, "{\"code\": ").statusCode(400).body("code", equalTo("malformed-body"));
        Api.post(things.office(), things.path, "{\"code\": \"A\", \"code\": \"B\"}").statusCode(400);
        Api.post(things.office(), things.path, "[]").statusCode(422);
        Api.post(things.office(), things.path, "{\"code\": 7}")
                .statusCode(422)
                .body("errors.find { it.pointer == '#/code' }.code", equalTo("wrong-type"));
    }

    @ParameterizedTest
    @EnumSource
    void a_reference_that_names_nothing_is_not_found(Things things) {
        for (String reference :
                List.of("NOWHERE", "01970000-0000-7000-8000-000000000000", "a%00b", "%E9%95%BF")) {
            Api.as(Tokens.viewer())
                    .urlEncodingEnabled(false)
                    .get("/api/v1" + things.path + "/" + reference)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    private static Response createWithKey(Things things, String key, String body) {
        return Api.as(things.office())
                .contentType("application/json")
                .header("Idempotency-Key", "create-" + key)
                .body(body)
                .post("/api/v1" + things.path);
    }

    private static Response deleteWithKey(Things things, String path) {
        return Api.as(things.office())
                .header("Idempotency-Key", "delete-" + path)
                .header("If-Match", "\"1\"")
                .delete("/api/v1" + path);
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_creates_changes_and_removes_or_does_nothing(Things things) {
        // Given
        String standing = things.create();
        String fresh = Api.freshCode("A");
        String creation = "{\"op\": \"CREATE\", \"body\": " + things.newBody(fresh) + "}";
        String change = "{\"op\": \"CHANGE\", \"id\": \"" + standing + "\", \"ifMatch\": \"1\", \"body\": "
                + things.patch("new") + "}";
        String removal = "{\"op\": \"REMOVE\", \"id\": \"" + standing + "\", \"ifMatch\": \"2\"}";
        String faulty = "{\"op\": \"CREATE\", \"body\": " + things.twoFaults + "}";

        // When
        var refused = Api.post(things.office(), things.path + "/batch", items(creation, change, faulty));
        var done = Api.post(things.office(), things.path + "/batch", items(creation, change, removal));

        // Then
        refused.statusCode(422)
                .body("errors.pointer", hasItems(
                        "#/items/2/body" + things.firstFault.substring(1),
                        "#/items/2/body" + things.secondFault.substring(1)));
        done.statusCode(200).body("items.status", contains(201, 200, 204), "items.version", contains(1, 2, 3));
        Api.get(things.office(), things.path + "/" + fresh).statusCode(200);
        Api.get(things.office(), things.path + "/" + standing).statusCode(404);
    }

    @ParameterizedTest
    @EnumSource
    void a_partial_batch_does_what_can_be_done(Things things) {
        // Given
        String standing = things.create();
        String fresh = Api.freshCode("A");

        // When
        var answer = Api.post(
                things.office(),
                things.path + "/batch?partial=true",
                items(
                        "{\"op\": \"CREATE\", \"body\": " + things.newBody(standing) + "}",
                        "{\"op\": \"CREATE\", \"body\": " + things.newBody(fresh) + "}"));

        // Then
        answer.statusCode(207)
                .body("items.status", contains(409, 201))
                .body("items[0].problem.code", equalTo("code-taken"));
        Api.get(things.office(), things.path + "/" + fresh).statusCode(200);
    }

    private static String items(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }
}
