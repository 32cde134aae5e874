package org.jiedui.platform.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.patch;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

/** What operators may do to a service, and nobody else. */
@QuarkusTest
@WithEngines(database = "bare")
class OperationsTest {

    private static final String BASE = "/api/v1/operations/bare-service";
    private static final String REPUBLICATIONS = BASE + "/republications";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource database;

    @Test
    void an_operator_has_one_subject_published_once_more_and_sees_how_far_it_has_got() {
        // Given
        String note = create("");
        patch(asOffice().header("If-Match", "\"1\""), note, "{\"rank\": 7}").then().statusCode(200);
        topic().awaitEvents(UUID.fromString(note), 2);

        // When
        Response ordered = post(asOperator(), REPUBLICATIONS, "{\"subject\": \"note/" + note + "\"}");

        // Then
        String location = ordered.then()
                .statusCode(202)
                .body("subject", equalTo("note/" + note), "orderedBy", equalTo("operator"), "subjects", equalTo(1))
                .extract()
                .header("Location");
        await().atMost(PATIENCE).untilAsserted(() -> asOperator()
                .get(location)
                .then()
                .statusCode(200)
                .body("status", equalTo("FINISHED"), "progress", equalTo(100), "republished", equalTo(1)));
        assertThat(topic().eventsAbout(UUID.fromString(note)))
                .extracting(TopicRecord::version)
                .containsExactly(1, 2, 2);
    }

    @Test
    void the_same_order_under_the_same_key_is_one_order_and_the_same_without_is_refused_until_it_is_done() throws Exception {
        // Given a subject whose republication cannot be finished yet
        String note = create("");
        String body = "{\"subject\": \"note/" + note + "\"}";
        String key = unique();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            // When
            Response first = post(asOperator().header("Idempotency-Key", key), REPUBLICATIONS, body);
            sql.execute("SELECT * FROM republication WHERE id = '" + first.path("id") + "' FOR UPDATE");
            Response replayed = post(asOperator().header("Idempotency-Key", key), REPUBLICATIONS, body);
            Response second = post(asOperator(), REPUBLICATIONS, body);

            // Then
            assertThat(replayed.asString()).isEqualTo(first.asString());
            isProblem(second, 409, "republication-unfinished");
            connection.rollback();
        }
    }

    @Test
    void an_order_for_what_never_was_is_refused() {
        isProblem(
                        post(asOperator(), REPUBLICATIONS, "{\"subject\": \"note/" + UUID.randomUUID() + "\"}"),
                        422,
                        "invalid-fields")
                .body("errors[0].pointer", equalTo("#/subject"), "errors[0].code", equalTo("unknown-subject"));
        isProblem(post(asOperator(), REPUBLICATIONS, "{\"subject\": \"note\"}"), 422, "invalid-fields");
        isProblem(asOperator().get(REPUBLICATIONS + "/" + UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void nobody_but_an_operator_may_and_only_to_the_service_that_the_path_names() {
        isProblem(post(asOffice(), REPUBLICATIONS, "{}"), 403, "forbidden");
        for (String list : new String[] {"/republications", "/parked-changes", "/parking-resolutions"}) {
            isProblem(as(Tokens.superior()).get(BASE + list), 403, "forbidden");
            isProblem(asOperator().get("/api/v1/operations/other-service" + list), 404, "not-found");
        }
    }

    @Test
    void a_parked_change_is_shown_without_what_it_says_and_tried_again_when_released() throws Exception {
        // Given
        String note = create("\"remark\": \"机密\"");
        topic().awaitEvents(UUID.fromString(note), 1);
        String parked = park(note, 2);

        // When
        Response shown = asOperator().get(BASE + "/parked-changes?kind=note&limit=500");
        Response released = resolve(asOperator(), parked, "RELEASE");

        // Then
        String item = "items.find { it.id == '" + parked + "' }.";
        shown.then()
                .body(item + "subject", equalTo("note/" + note), item + "version", equalTo(2))
                .body(item + "parkedBecause", equalTo("for a test"), item + "waiting", equalTo(1))
                .body(item + "stateBytes", greaterThan(10));
        assertThat(shown.asString()).doesNotContain("机密").doesNotContain("题");
        released.then()
                .statusCode(200)
                .body("resolution", equalTo("RELEASE"), "resolvedBy", equalTo("operator"), "reason", equalTo("因为"));
        assertThat(topic().awaitEvents(UUID.fromString(note), 3))
                .extracting(TopicRecord::version)
                .containsExactly(1, 2, 3);
        asOperator().get(BASE + "/parked-changes?limit=500").then().body("items.id", not(hasItem(parked)));
    }

    @Test
    void a_dropped_change_is_left_out_of_the_topic_and_of_nothing_else_and_the_drop_is_recorded() throws Exception {
        // Given
        String note = create("");
        topic().awaitEvents(UUID.fromString(note), 1);
        String parked = park(note, 2);

        // When
        resolve(asOperator(), parked, "DROP").then().statusCode(200);

        // Then
        assertThat(topic().awaitEvents(UUID.fromString(note), 2))
                .extracting(TopicRecord::version)
                .containsExactly(1, 3);
        asOffice().get("/api/v1/notes/" + note + "/history").then().body("items.version", equalTo(List.of(3, 2, 1)));
        asOperator()
                .get(BASE + "/parking-resolutions?subject=note/" + note)
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].resolution", equalTo("DROP"), "items[0].changeId", equalTo(parked))
                .body("items[0].resolvedBy", equalTo("operator"), "items[0].reason", equalTo("因为"))
                .body("items[0].parkedBecause", equalTo("for a test"), "items[0].resolvedAt", notNullValue());
    }

    @Test
    void what_is_not_parked_cannot_be_resolved_and_a_decision_needs_a_reason() throws Exception {
        // Given
        String note = create("");
        topic().awaitEvents(UUID.fromString(note), 1);
        String parked = park(note, 2);

        // When
        Response without = post(asOperator(), BASE + "/parked-changes/" + parked + "/resolution", "{\"resolution\": \"DROP\"}");

        // Then
        isProblem(without, 422, "invalid-fields").body("errors[0].pointer", equalTo("#/reason"));
        String key = unique();
        Response once = resolve(asOperator().header("Idempotency-Key", key), parked, "RELEASE");
        Response twice = resolve(asOperator().header("Idempotency-Key", key), parked, "RELEASE");
        assertThat(twice.asString()).isEqualTo(once.asString());
        isProblem(resolve(asOperator(), parked, "RELEASE"), 404, "not-found").body("errors", nullValue());
        isProblem(resolve(asOperator(), "x", "RELEASE"), 404, "not-found");
    }

    /** Makes a version that is parked, and one behind it, in one transaction so that the relay sees them as they are. */
    private String park(String note, int version) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int next = version; next <= version + 1; next++) {
                sql.execute("""
                        WITH appended AS (
                            INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, fields, state, public,
                                                previous_hash, hash)
                            SELECT uuidv7(), 'org.jiedui.bare.note.changed.v1', 'note', subject_id, %2$d, now(), 'tj-office', '{}',
                                   state, public, '', ''
                              FROM change WHERE subject_id = '%1$s' AND version = 1
                            RETURNING position)
                        INSERT INTO outbox (position, parked_because, parked_at)
                        SELECT position, CASE WHEN %2$d = %3$d THEN 'for a test' END, CASE WHEN %2$d = %3$d THEN now() END
                          FROM appended
                        """.formatted(note, next, version));
            }
            try (var found = sql.executeQuery(
                    "SELECT id FROM change WHERE subject_id = '" + note + "' AND version = " + version)) {
                found.next();
                String id = found.getString(1);
                connection.commit();
                return id;
            }
        }
    }

    private static Response resolve(RequestSpecification operator, String change, String resolution) {
        return post(
                operator,
                BASE + "/parked-changes/" + change + "/resolution",
                "{\"resolution\": \"" + resolution + "\", \"reason\": \"因为\"}");
    }

    private static Response post(RequestSpecification request, String path, String json) {
        return request.header("Content-Type", "application/json").body(json.getBytes(UTF_8)).post(path);
    }

    private static RequestSpecification asOperator() {
        return as(Tokens.operator());
    }

    private static Topic topic() {
        return Topic.named("jiedui.bare");
    }
}
