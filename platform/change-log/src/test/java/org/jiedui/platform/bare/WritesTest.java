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
import static org.jiedui.platform.bare.Notes.patch;
import static org.jiedui.platform.bare.Notes.post;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Preconditions, repetitions and races. */
@QuarkusTest
@WithEngines(database = "bare")
class WritesTest {

    @Inject
    DataSource database;

    // ---- creation

    @Test
    void a_creation_tells_where_the_thing_is_and_at_which_version() {
        Response created = post(asOffice(), json(unique(), ""));
        String id = created.path("id");
        created.then()
                .statusCode(201)
                .header("Location", PATH + "/" + id)
                .header("ETag", "\"1\"")
                .header("Jiedui-Version", "note/" + id + "/1")
                .header("Cache-Control", "private, no-cache")
                .body("version", equalTo(1), "remark", nullValue());
    }

    @Test
    void a_code_that_is_taken_is_a_conflict() {
        String code = unique();
        post(asOffice(), json(code, "")).then().statusCode(201);
        isProblem(post(asOffice(), json(code, "")), 409, "code-taken");
    }

    @Test
    void what_others_refer_to_cannot_be_removed() {
        String parent = create("");
        create("\"parentId\": \"" + parent + "\"");
        isProblem(asOffice().header("If-Match", "\"1\"").delete(PATH + "/" + parent), 409, "in-use");
        asOffice().get(PATH + "/" + parent).then().statusCode(200).body("version", equalTo(1));
    }

    // ---- preconditions

    @Test
    void a_change_names_the_version_that_it_was_made_from() {
        String id = create("");
        isProblem(patch(asOffice(), id, "{}"), 428, "precondition-required").body("errors.header", contains("If-Match"));
        isProblem(asOffice().delete(PATH + "/" + id), 428, "precondition-required");
        isProblem(patch(asOffice().header("If-Match", "\"7\""), id, "{\"title\": \"b\"}"), 412, "version-conflict")
                .header("ETag", "\"1\"");
        isProblem(asOffice().header("If-Match", "W/\"1\"").delete(PATH + "/" + id), 412, "version-conflict")
                .header("ETag", "\"1\"");
        isProblem(patch(asOffice().header("If-Match", "1"), id, "{\"title\": \"b\"}"), 400, "invalid-header")
                .body("errors.header", contains("If-Match"));
        patch(asOffice().header("If-Match", "\"5\", \"1\""), id, "{\"title\": \"b\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        patch(asOffice().header("If-Match", "*"), id, "{\"title\": \"c\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
    }

    @Test
    void checks_come_in_their_order() {
        String id = create("");
        String secret = create(Tokens.superior(), "\"secret\": true");
        isProblem(patch(asOffice(), secret, "{}"), 404, "not-found");
        isProblem(patch(asOffice(), java.util.UUID.randomUUID().toString(), "{}"), 404, "not-found");
        isProblem(patch(as(Tokens.viewer()), id, "{\"colour\": 1}"), 403, "forbidden");
        isProblem(patch(asOffice(), id, "{\"colour\": 1}"), 428, "precondition-required");
        isProblem(patch(asOffice().header("If-Match", "\"9\""), id, "{\"colour\": 1}"), 412, "version-conflict");
        isProblem(patch(asOffice().header("If-Match", "\"1\""), id, "{\"colour\": 1, \"rank\": \"7\"}"), 422, "invalid-fields")
                .body("errors.pointer", contains("#/colour", "#/rank"));
    }

    @Test
    void of_two_writers_at_one_version_one_wins_and_the_other_hears_of_it() throws Exception {
        for (int round = 0; round < 20; round++) {
            // Given
            String id = create("");

            // When
            List<Response> answers = atOnce(
                    8, i -> patch(asOffice().header("If-Match", "\"1\""), id, "{\"title\": \"by " + i + "\"}"));

            // Then
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() != 200)
                    .hasSize(7)
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(412);
                        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
                    });
        }
    }

    // ---- repetitions

    @Test
    void a_repetition_gets_the_first_answer_byte_for_byte() {
        String key = unique();
        String body = json(unique(), "\"tags\": [\"甲\"]");
        Response first = post(keyed(key), body);
        Response again = post(keyed(key), body);

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        for (String header : new String[] {"Location", "ETag", "Jiedui-Version", "Content-Type", "Cache-Control"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header)).isNotNull();
        }
    }

    @Test
    void a_repetition_is_recognised_before_its_version_is_asked_for() {
        String id = create("");
        String key = unique();
        Response first = patch(keyed(key).header("If-Match", "\"1\""), id, "{\"title\": \"b\"}");
        first.then().statusCode(200).header("ETag", "\"2\"");

        Response stale = patch(keyed(key).header("If-Match", "\"1\""), id, "{\"title\": \"b\"}");
        Response without = patch(keyed(key), id, "{\"title\": \"b\"}");

        assertThat(stale.asString()).isEqualTo(first.asString());
        assertThat(without.asString()).isEqualTo(first.asString());
        asOffice().get(PATH + "/" + id).then().header("ETag", "\"2\"");
    }

    @Test
    void a_removal_that_is_repeated_is_answered_again() {
        String id = create("");
        String key = unique();
        for (int i = 0; i < 2; i++) {
            keyed(key).header("If-Match", "\"1\"")
                    .delete(PATH + "/" + id)
                    .then()
                    .statusCode(204)
                    .header("Jiedui-Version", "note/" + id + "/2")
                    .header("Idempotency-Replayed", i == 0 ? null : "true");
        }
        isProblem(keyed(unique()).header("If-Match", "\"1\"").delete(PATH + "/" + id), 404, "not-found");
    }

    @Test
    void a_key_goes_with_its_own_request_only() {
        String key = unique();
        String id = create("");
        String body = json(unique(), "");
        post(keyed(key), body).then().statusCode(201);

        isProblem(post(keyed(key), json(unique(), "")), 422, "idempotency-key-reused");
        isProblem(post(keyed(key), body + " "), 422, "idempotency-key-reused");
        isProblem(patch(keyed(key).header("If-Match", "\"1\""), id, body), 422, "idempotency-key-reused");
        isProblem(keyed(key).header("If-Match", "\"1\"").delete(PATH + "/" + id), 422, "idempotency-key-reused");
    }

    @Test
    void each_caller_has_keys_of_its_own() {
        String key = unique();
        post(keyed(key), json(unique(), "")).then().statusCode(201);
        post(as(Tokens.ccOffice()).header("Idempotency-Key", key), json(unique(), ""))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void what_has_failed_may_be_tried_again_under_the_same_key() {
        String key = unique();
        String code = unique();
        isProblem(post(keyed(key), json(code, "\"rank\": \"x\"")), 422, "invalid-fields");
        isProblem(
                keyed(key).contentType("application/json").body(json(code, "")).post(PATH + "?thenFail=1"),
                409,
                "conflict");
        post(keyed(key), json(code, "")).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void an_answer_is_kept_for_a_day() throws SQLException {
        String key = unique();
        String code = unique();
        post(keyed(key), json(code, "")).then().statusCode(201);
        age(key, "23 hours 59 minutes");
        post(keyed(key), json(code, "")).then().statusCode(201).header("Idempotency-Replayed", "true");
        age(key, "24 hours");
        isProblem(post(keyed(key), json(code, "")), 409, "code-taken");
        post(keyed(key), json(unique(), "")).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void one_key_sent_by_many_at_once_has_one_effect() throws Exception {
        for (int round = 0; round < 10; round++) {
            // Given
            String key = unique();
            String code = unique();

            // When
            List<Response> answers = atOnce(8, i -> post(keyed(key), json(code, "")));

            // Then
            assertThat(answers).anyMatch(answer -> answer.statusCode() == 201);
            assertThat(answers).allSatisfy(answer -> {
                if (answer.statusCode() != 201) {
                    isProblem(answer, 409, "idempotency-in-progress").header("Retry-After", "1");
                }
            });
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 201).map(Response::asString).distinct())
                    .hasSize(1);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .filter(answer -> answer.header("Idempotency-Replayed") == null))
                    .hasSize(1);
            asOffice().get(PATH + "?code=" + code).then().body("items.size()", equalTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "x256"})
    void a_key_is_of_visible_characters_and_not_endless(String key) {
        isProblem(
                        post(keyed(key.equals("x256") ? "x".repeat(256) : key), json(unique(), "")),
                        400,
                        "invalid-header")
                .body("errors.header", contains("Idempotency-Key"));
    }

    @Test
    void a_key_of_255_characters_is_taken() {
        post(keyed("!~" + "x".repeat(253 - 36) + java.util.UUID.randomUUID()), json(unique(), ""))
                .then()
                .statusCode(201);
    }

    private static RequestSpecification keyed(String key) {
        return asOffice().header("Idempotency-Key", key);
    }

    private void age(String key, String age) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE idempotent_answer SET answered_at = now() - ?::interval WHERE key = ?")) {
            update.setString(1, age);
            update.setString(2, key);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<Response> atOnce(int writers, java.util.function.IntFunction<Response> request) throws Exception {
        CountDownLatch ready = new CountDownLatch(writers);
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Callable<Response>> requests = IntStream.range(0, writers)
                    .<Callable<Response>>mapToObj(i -> () -> {
                        ready.countDown();
                        ready.await();
                        return request.apply(i);
                    })
                    .toList();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : pool.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
