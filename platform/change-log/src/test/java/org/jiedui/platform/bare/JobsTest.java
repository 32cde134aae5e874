package org.jiedui.platform.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.json;
import static org.jiedui.platform.bare.Notes.post;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long work as its caller meets it. */
@QuarkusTest
@WithEngines(database = "bare")
class JobsTest {

    private static final String JOBS = "/api/v1/jobs";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource database;

    private final String prefix = unique() + "-";

    @Test
    void long_work_is_accepted_and_tells_where_to_ask_for_it() {
        // When
        Response accepted = begin(asOffice(), 3, false);

        // Then
        String id = accepted.path("id");
        accepted.then()
                .statusCode(202)
                .header("Location", JOBS + "/" + id)
                .body("id", matchesPattern("bare\\.[0-9a-f-]{36}"))
                .body("status", equalTo("QUEUED"))
                .body("kind", equalTo("notes"))
                .body("progress", equalTo(0))
                .body("requestedBy", equalTo("tj-office"))
                .body("allowedTransitions", contains("CANCELLED"));
    }

    @Test
    void a_job_that_has_succeeded_tells_its_result_and_what_it_made_is_the_callers() {
        // Given
        String id = begin(asOffice(), 3, false).path("id");

        // When
        Response ended = awaitStatus(id, "SUCCEEDED");

        // Then
        ended.then()
                .body("result", equalTo(Map.of("made", 3, "file", "来自文件")))
                .body("progress", equalTo(100))
                .body("done", equalTo(3), "total", equalTo(3))
                .body("startedAt", notNullValue())
                .body("endedAt", notNullValue())
                .body("error", nullValue())
                .body("allowedTransitions", empty());
        String note = asOffice().queryParam("codePrefix", prefix).get(PATH).path("items[0].id");
        asOffice().get(PATH + "/" + note + "/history").then().body("items[0].actor", equalTo("tj-office"));
        assertThat(made()).isEqualTo(3);
    }

    @Test
    void only_the_caller_and_operators_see_a_job_and_operators_nothing_of_the_data() {
        // Given
        String id = begin(asOffice(), 1, false).path("id");
        awaitStatus(id, "SUCCEEDED");

        // When
        Response asOperator = as(Tokens.operator()).get(JOBS + "/" + id);

        // Then
        asOperator.then()
                .statusCode(200)
                .body("status", equalTo("SUCCEEDED"))
                .body("requestedBy", equalTo("tj-office"))
                .body("result", nullValue());
        for (Token stranger : List.of(Tokens.ccOffice(), Tokens.superior(), Tokens.viewer())) {
            isProblem(as(stranger).get(JOBS + "/" + id), 404, "not-found");
            isProblem(cancel(as(stranger), id, "*"), 404, "not-found");
        }
    }

    @Test
    void a_list_holds_the_callers_own_jobs_and_for_an_operator_everybodys() {
        // Given
        Token other = Token.of("somebody-" + UUID.randomUUID()).roles("office").city(Tokens.CHANGCHUN);
        String own = begin(as(other), 1, false).path("id");
        String foreign = begin(asOffice(), 1, false).path("id");
        awaitStatus(as(other), own, "SUCCEEDED");

        // When
        Response list = as(other).get(JOBS + "?count=true");

        // Then
        list.then().body("items.id", contains(own)).body("total", equalTo(1)).body("items[0].result", nullValue());
        as(Tokens.operator())
                .get(JOBS + "?limit=500&kind=notes")
                .then()
                .body("items.id", hasItem(own))
                .body("items.id", hasItem(foreign))
                .body("items.kind", everyItem(equalTo("notes")));
        as(other).get(JOBS + "?status=FAILED,CANCELLED").then().body("items", empty());
        isProblem(as(other).get(JOBS + "?state=FAILED"), 400, "unknown-parameter");
    }

    @Test
    void a_job_that_is_refused_by_the_database_has_failed_with_that_problem_and_made_nothing() {
        // Given
        post(asOffice(), json(prefix + "2", "")).then().statusCode(201);

        // When
        String id = begin(asOffice(), 4, false).path("id");

        // Then
        awaitStatus(id, "FAILED")
                .then()
                .body("error.code", equalTo("code-taken"))
                .body("error.status", equalTo(409))
                .body("error.title", equalTo("编号已被使用"))
                .body("error.instance", equalTo(JOBS + "/" + id))
                .body("result", nullValue());
        asOffice()
                .header("Accept-Language", "en")
                .get(JOBS + "/" + id)
                .then()
                .body("error.title", equalTo("The code is already in use"));
        as(Tokens.operator()).get(JOBS + "/" + id).then().body("error.code", equalTo("code-taken"));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void a_job_runs_with_the_rights_of_whoever_asked_for_it() {
        // When
        String id = begin(as(Tokens.viewer()), 2, false).path("id");

        // Then
        awaitStatus(as(Tokens.viewer()), id, "FAILED").then().body("error.code", equalTo("forbidden"));
        assertThat(made()).isZero();
    }

    @Test
    void a_running_job_tells_how_far_it_is() {
        // When
        String id = begin(asOffice(), 8, true).path("id");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> asOffice()
                .get(JOBS + "/" + id)
                .then()
                .body("status", equalTo("RUNNING"))
                .body("progress", equalTo(50))
                .body("done", equalTo(4))
                .body("total", equalTo(8)));
        assertThat(made()).isZero();
        NoteJobs.GO_ON.release();
        awaitStatus(id, "SUCCEEDED");
        assertThat(made()).isEqualTo(8);
    }

    @Test
    void a_running_job_can_be_cancelled_and_nothing_of_it_stays() {
        // Given
        String id = begin(asOffice(), 8, true).path("id");
        awaitStatus(id, "RUNNING");

        // When
        Response cancelled = cancel(asOffice(), id, "*");

        // Then
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED")).body("reason", equalTo("不要了"));
        isProblem(cancel(asOffice(), id, "*"), 409, "transition-not-allowed").body("allowed", empty());
        awaitNothingRuns();
        assertThat(made()).isZero();
        asOffice().get(JOBS + "/" + id).then().body("status", equalTo("CANCELLED"), "result", nullValue());
    }

    @Test
    void an_operator_may_cancel_anybodys_job() {
        // Given
        String id = begin(asOffice(), 8, true).path("id");
        awaitStatus(id, "RUNNING");

        // When
        Response cancelled = cancel(as(Tokens.operator()), id, "*");

        // Then
        cancelled.then().statusCode(200).body("status", equalTo("CANCELLED"));
        awaitNothingRuns();
        assertThat(made()).isZero();
    }

    @Test
    void cancelling_names_the_version_and_the_only_state_there_is_to_go_to() {
        // Given
        String id = begin(asOffice(), 1, false).path("id");
        awaitStatus(id, "SUCCEEDED");

        // When
        Response withoutVersion = move(asOffice(), id, "{\"to\": \"CANCELLED\"}");

        // Then
        isProblem(withoutVersion, 428, "precondition-required");
        isProblem(cancel(asOffice(), id, "\"1\""), 412, "version-conflict");
        isProblem(move(asOffice().header("If-Match", "*"), id, "{\"to\": \"GONE\", \"x\": 1}"), 422, "invalid-fields");
        isProblem(cancel(asOffice(), id, "*"), 409, "transition-not-allowed");
    }

    @Test
    void the_same_request_with_the_same_key_begins_one_job() {
        // Given
        String key = UUID.randomUUID().toString();
        String first = begin(asOffice().header("Idempotency-Key", key), 1, false).path("id");
        awaitStatus(first, "SUCCEEDED");

        // When
        Response again = begin(asOffice().header("Idempotency-Key", key), 1, false);

        // Then
        again.then().statusCode(202).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        assertThat(made()).isEqualTo(1);
    }

    @Test
    void one_caller_has_no_more_than_twenty_open_jobs() {
        // Given
        Token eager = Token.of("eager-" + UUID.randomUUID()).roles("office").city(Tokens.CHANGCHUN);
        for (int i = 0; i < 20; i++) {
            begin(as(eager), 2, true).then().statusCode(202);
        }

        // When
        Response refused = begin(as(eager), 2, true);

        // Then
        isProblem(refused, 429, "too-many-requests").header("Retry-After", "10");
        List<String> open = as(eager).get(JOBS + "?status=QUEUED,RUNNING").path("items.id");
        assertThat(open).hasSize(20);
        open.forEach(id -> cancel(as(eager), id, "*").then().statusCode(200));
        awaitNothingRuns();
        assertThat(made()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bare.", "bare.x", "task.0198c0de-0000-7000-8000-000000000000", "0198c0de-0000-7000-8000-000000000000"})
    void what_is_no_job_of_this_service_is_not_found(String id) {
        isProblem(asOffice().get(JOBS + "/" + id), 404, "not-found");
    }

    @Test
    void what_a_job_worked_on_goes_with_its_end_and_the_job_a_week_later() throws Exception {
        // Given
        String id = begin(asOffice(), 1, false).path("id");
        awaitStatus(id, "SUCCEEDED");
        assertThat(count("SELECT count(*) FROM job_file WHERE job = ?", id)).isZero();

        // When
        execute("UPDATE job SET ended_at = now() - interval '7 days 1 minute' WHERE id = ?", id);
        execute("UPDATE scheduled_work SET done_until = done_until - interval '1 hour' WHERE name = 'forgotten-jobs'");

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> isProblem(asOffice().get(JOBS + "/" + id), 404, "not-found"));
    }

    @Test
    void states_of_jobs_have_labels_in_both_languages() {
        // When
        Map<String, Map<String, String>> labels = asOffice().get("/api/v1/labels").path("JobStatus");

        // Then
        assertThat(labels)
                .containsOnlyKeys("QUEUED", "RUNNING", "SUCCEEDED", "FAILED", "CANCELLED")
                .containsEntry("QUEUED", Map.of("zh", "排队中", "en", "Queued"));
    }

    private Response begin(RequestSpecification request, int count, boolean waits) {
        String body = "{\"prefix\": \"%s\", \"count\": %d, \"waits\": %s}".formatted(prefix, count, waits);
        return request.contentType("application/json").body(body.getBytes(UTF_8)).post(PATH + "/many");
    }

    private static Response cancel(RequestSpecification request, String id, String version) {
        return move(request.header("If-Match", version), id, "{\"to\": \"CANCELLED\", \"reason\": \"不要了\"}");
    }

    private static Response move(RequestSpecification request, String id, String body) {
        return request.contentType("application/json")
                .body(body.getBytes(UTF_8))
                .post(JOBS + "/" + id + "/transitions");
    }

    private static Response awaitStatus(String id, String status) {
        return awaitStatus(asOffice(), id, status);
    }

    private static Response awaitStatus(RequestSpecification request, String id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> request.get(JOBS + "/" + id).then().body("status", equalTo(status)));
        return request.get(JOBS + "/" + id);
    }

    /** Until a job that was made to end at once has run, behind whatever was running before. */
    private void awaitNothingRuns() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count(
                                "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' "
                                        + "AND datname = current_database() AND usename = current_user"))
                        .isZero());
    }

    private int made() {
        return asOffice().queryParam("codePrefix", prefix).queryParam("count", true).get(PATH).path("total");
    }

    private void execute(String sql, String... id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, id)) {
            statement.executeUpdate();
        }
    }

    private long count(String sql, String... id) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, id);
                ResultSet found = statement.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, String... id) throws Exception {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < id.length; i++) {
            statement.setObject(i + 1, UUID.fromString(id[i].substring("bare.".length())));
        }
        return statement;
    }
}
