package org.jiedui.platform.bare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.as;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.json;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many writes in one request. */
@QuarkusTest
@WithEngines(database = "bare")
class BatchTest {

    @Inject
    DataSource database;

    @Test
    void operations_have_labels_in_both_languages() {
        asOffice()
                .get("/api/v1/labels")
                .then()
                .statusCode(200)
                .body("BatchOperation.TRANSITION.zh", equalTo("变更状态"), "BatchOperation.TRANSITION.en", equalTo("Move"))
                .body("BatchOperation.keySet()", containsInAnyOrder("CREATE", "CHANGE", "REMOVE", "TRANSITION"));
    }

    // ---- all or nothing

    @Test
    void a_batch_does_each_of_its_items_in_their_order() {
        // Given
        String changed = create("");
        String removed = create("");
        String code = unique();

        // When
        Response answer = whole(
                creation(json(code, "")),
                "{\"op\": \"CHANGE\", \"id\": \"" + changed + "\", \"ifMatch\": \"\\\"1\\\"\", \"body\": {\"title\": \"b\"}}",
                "{\"op\": \"REMOVE\", \"id\": \"" + removed + "\", \"ifMatch\": \"1\"}");

        // Then
        String created = answer.path("items[0].id");
        answer.then()
                .statusCode(200)
                .header("Cache-Control", "private, no-cache")
                .header(
                        "Jiedui-Version",
                        "note/%s/1,note/%s/2,note/%s/2".formatted(created, changed, removed))
                .body("items.index", contains(0, 1, 2))
                .body("items.status", contains(201, 200, 204))
                .body("items.id", contains(created, changed, removed))
                .body("items.version", contains(1, 2, 2))
                .body("items[0].problem", nullValue());
        asOffice().get(PATH + "/" + created).then().body("code", equalTo(code));
        asOffice().get(PATH + "/" + changed).then().body("title", equalTo("b"), "version", equalTo(2));
        asOffice().get(PATH + "/" + removed).then().statusCode(404);
    }

    @Test
    void items_about_the_same_thing_build_on_one_another() {
        // Given
        String id = create("");

        // When
        Response answer = whole(change(id, 1, "{\"title\": \"b\"}"), change(id, 2, "{\"title\": \"c\"}"), removal(id, 3));

        // Then
        answer.then().statusCode(200).body("items.version", contains(2, 3, 4)).header("Jiedui-Version", "note/" + id + "/4");
        assertThat(versionsInLog(id)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_batch_with_a_failing_item_does_nothing() throws SQLException {
        // Given
        String id = create("");
        String code = unique();
        int before = changes();

        // When
        Response answer = whole(creation(json(code, "")), change(id, 7, "{\"title\": \"b\"}"));

        // Then
        isProblem(answer, 412, "version-conflict")
                .header("ETag", nullValue())
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/items/1/ifMatch version-conflict"));
        assertThat(changes()).isEqualTo(before);
        asOffice().get(PATH + "?code=" + code).then().body("items", hasSize(0));
    }

    @Test
    void every_fault_of_every_item_is_told_and_the_first_failing_item_gives_the_status() {
        // Given
        String taken = unique();
        Notes.post(asOffice(), json(taken, "")).then().statusCode(201);
        String parent = create("");
        create("\"parentId\": \"" + parent + "\"");
        String twice = unique();
        String missing = "01970000-0000-7000-8000-00000000dead";

        // When
        Response answer = whole(
                creation(json(twice, "")),
                creation(json(taken, "")),
                creation("{\"colour\": 1, \"rank\": \"7\"}"),
                "{\"op\": \"CHANGE\", \"id\": \"" + parent + "\", \"body\": {}}",
                change(missing, 1, "{}"),
                change(parent, 9, "{}"),
                removal(parent, 1),
                creation(json(twice, "")),
                creation(json(unique(), "")));

        // Then
        isProblem(answer, 409, "code-taken")
                .body("detail", containsString("7"))
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(
                        "#/items/1 code-taken",
                        "#/items/2/body/colour unknown-field",
                        "#/items/2/body/rank wrong-type",
                        "#/items/2/body/code required",
                        "#/items/2/body/title required",
                        "#/items/3/ifMatch required",
                        "#/items/4 not-found",
                        "#/items/5/ifMatch version-conflict",
                        "#/items/6 in-use",
                        "#/items/7 code-taken"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"op\": \"CREATE\", \"body\": {\"colour\": 1}}                  | 422 | #/items/1/body/colour unknown-field",
        "{\"op\": \"REMOVE\", \"id\": \"nothing-like-it\", \"ifMatch\": \"1\"} | 404 | #/items/1 not-found",
        "{\"op\": \"PAINT\"}                                            | 422 | #/items/1/op invalid-value",
        "{\"op\": \"TRANSITION\", \"id\": \"x\", \"ifMatch\": \"1\", \"body\": {}} | 422 | #/items/1/op invalid-value",
        "{\"body\": {}}                                               | 422 | #/items/1/op required",
        "{\"op\": \"CREATE\"}                                           | 422 | #/items/1/body required",
        "{\"op\": \"CREATE\", \"id\": \"x\", \"body\": {}}                  | 422 | #/items/1/id unexpected",
        "{\"op\": \"CREATE\", \"ifMatch\": \"1\", \"body\": {}}             | 422 | #/items/1/ifMatch unexpected",
        "{\"op\": \"CHANGE\", \"ifMatch\": \"1\", \"body\": {}}             | 422 | #/items/1/id required",
        "{\"op\": \"CHANGE\", \"id\": \"x\", \"ifMatch\": \"1\"}            | 422 | #/items/1/body required",
        "{\"op\": \"REMOVE\", \"id\": \"x\", \"ifMatch\": \"1\", \"body\": {}} | 422 | #/items/1/body unexpected",
        "{\"op\": \"REMOVE\", \"id\": 7, \"ifMatch\": \"1\"}                | 422 | #/items/1/id wrong-type",
        "{\"op\": \"REMOVE\", \"id\": \"x\\u0000\", \"ifMatch\": \"1\"}     | 422 | #/items/1/id forbidden-character",
        "{\"op\": \"REMOVE\", \"id\": \"x\", \"ifMatch\": 1}                | 422 | #/items/1/ifMatch wrong-type",
        "{\"op\": \"REMOVE\", \"id\": \"x\", \"ifMatch\": \"W/\\\"1\\\"\"}  | 422 | #/items/1/ifMatch invalid-format",
        "{\"op\": \"CREATE\", \"body\": {}, \"reason\": \"x\"}              | 422 | #/items/1/reason unknown-field",
        "{\"op\": \"CREATE\", \"body\": \"text\"}                         | 422 | #/items/1/body wrong-type",
        "{\"op\": \"CREATE\", \"body\": {\"title\": \"a\\u0000b\"}}         | 422 | #/items/1/body/title forbidden-character",
        "{\"op\": \"CHANGE\", \"id\": \"$note\", \"ifMatch\": \"1\", \"body\": [1]} | 422 | #/items/1/body wrong-type",
        "7                                                          | 422 | #/items/1 wrong-type",
    })
    void an_item_that_makes_no_sense_is_told_so_at_its_place(String item, int status, String fault) {
        // Given
        String sound = creation(json(unique(), ""));
        String doubtful = item.replace("$note", create(""));

        // When
        Response answer = whole(sound, doubtful);

        // Then
        answer.then().statusCode(status).body("errors.collect { it.pointer + ' ' + it.code }", hasItem(fault));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{}                          | #/items required",
        "{\"items\": []}               | #/items required",
        "{\"items\": {}}               | #/items wrong-type",
        "{\"items\": [null]}           | #/items/0 wrong-type",
        "{\"items\": [{}], \"x\": 1}     | #/x unknown-field",
        "[]                          | # wrong-type",
    })
    void a_batch_is_a_list_of_items(String body, String fault) {
        isProblem(send("", body), 422, "invalid-fields")
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem(fault));
        isProblem(send("?partial=true", body), 422, "invalid-fields")
                .body("errors.collect { it.pointer + ' ' + it.code }", hasItem(fault));
    }

    @Test
    void a_batch_has_at_most_1_000_items() {
        // Given
        String[] items = Collections.nCopies(1_001, "{}").toArray(String[]::new);

        // When
        Response answer = whole(items);

        // Then
        isProblem(answer, 422, "invalid-fields")
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/items too-many"));
    }

    @Test
    void of_very_many_faults_200_are_told() {
        // Given
        String[] items = Collections.nCopies(1_000, "{\"op\": \"CREATE\", \"body\": {}}").toArray(String[]::new);

        // When
        Response answer = whole(items);

        // Then
        isProblem(answer, 422, "invalid-fields")
                .body("errors", hasSize(200))
                .body("errors[199].pointer", equalTo("#/items/99/body/title"))
                .body("detail", containsString("900"));
    }

    @Test
    void a_body_over_1_MiB_is_not_read() {
        String large = creation(json(unique(), "\"remark\": \"" + "x".repeat(1 << 20) + "\""));

        isProblem(whole(large), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?partial=yes", "?partial=1", "?partial=", "?all=true"})
    void a_parameter_that_cannot_be_read_is_refused(String query) {
        send(query, batch(creation(json(unique(), "")))).then().statusCode(400);
    }

    @Test
    void who_writes_nothing_is_told_so_before_the_items_are_looked_at() {
        for (String query : List.of("", "?partial=true")) {
            Response answer = send(as(Tokens.viewer()), query, "{\"items\": []}");

            isProblem(answer, 403, "forbidden");
        }
    }

    @Test
    void rights_are_those_of_the_single_requests() {
        // Given
        String secret = create(Tokens.superior(), "\"secret\": true");

        // When
        Response hidden = whole(change(secret, 1, "{\"title\": \"b\"}"));
        Response allowed = send(as(Tokens.superior()), "", batch(change(secret, 1, "{\"title\": \"b\"}")));

        // Then
        isProblem(hidden, 404, "not-found");
        allowed.then().statusCode(200);
    }

    @Test
    void hundreds_of_creations_make_as_many_changes() {
        // Given
        List<String> codes = IntStream.range(0, 200).mapToObj(i -> unique()).toList();
        String[] items = codes.stream().map(code -> creation(json(code, ""))).toArray(String[]::new);

        // When
        Response answer = whole(items);

        // Then
        answer.then()
                .statusCode(200)
                .header("Jiedui-Version", nullValue())
                .body("items", hasSize(200))
                .body("items[199].index", equalTo(199));
        List<String> ids = answer.path("items.id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(versionsInLog(ids.get(199))).containsExactly(1);
    }

    @Test
    void up_to_100_subjects_are_named_with_their_versions() {
        String[] items = IntStream.range(0, 100).mapToObj(i -> creation(json(unique(), ""))).toArray(String[]::new);

        whole(items).then().statusCode(200).header("Jiedui-Version", matchesPattern("(note/[0-9a-f-]{36}/1,?){100}"));
    }

    @Test
    void a_batch_sent_twice_happens_once() {
        // Given
        String key = unique();
        String body = batch(creation(json(unique(), "")));
        Response first = send(asOffice().header("Idempotency-Key", key), "", body);

        // When
        Response again = send(asOffice().header("Idempotency-Key", key), "", body);

        // Then
        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        isProblem(
                send(asOffice().header("Idempotency-Key", key), "", batch(creation(json(unique(), "")))),
                422,
                "idempotency-key-reused");
    }

    @Test
    void a_batch_that_was_refused_may_be_sent_again_with_its_key() {
        // Given
        String key = unique();
        String code = unique();
        String id = Notes.post(asOffice(), json(code, "")).path("id");
        String body = batch(creation(json(code, "")));
        isProblem(send(asOffice().header("Idempotency-Key", key), "", body), 409, "code-taken");
        asOffice().header("If-Match", "\"1\"").delete(PATH + "/" + id).then().statusCode(204);

        // When
        Response again = send(asOffice().header("Idempotency-Key", key), "", body);

        // Then
        again.then().statusCode(200).body("items.status", contains(201));
    }

    @Test
    void batches_that_touch_the_same_things_in_opposite_orders_all_come_through() throws Exception {
        // Given
        List<String> ids = IntStream.range(0, 40).mapToObj(i -> create("")).toList();
        List<String> backwards = ids.reversed();

        // When
        List<Response> answers = atOnce(
                () -> whole(changes(ids, "a")),
                () -> whole(changes(backwards, "b")),
                () -> whole(changes(ids, "c")),
                () -> whole(changes(backwards, "d")));

        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        ids.forEach(id -> assertThat(versionsInLog(id)).containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    void a_batch_that_loses_a_deadlock_is_carried_out_again() throws Exception {
        // Given
        String parent = create("");
        String changed = create("");
        String body = batch(
                change(changed, 1, "{\"title\": \"b\"}"), creation(json(unique(), "\"parentId\": \"" + parent + "\"")));

        // When
        Response answer;
        try (ExecutorService client = Executors.newSingleThreadExecutor();
                Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, parent);
            Future<Response> running = client.submit(() -> send("", body));
            await().atMost(Duration.ofSeconds(30)).until(this::somebodyWaitsForALock);
            closeTheCircle(other, changed);
            other.rollback();
            answer = running.get();
        }

        // Then
        answer.then().statusCode(200).body("items.version", contains(2, 1));
    }

    // ---- item by item

    @Test
    void a_partial_batch_does_what_can_be_done() {
        // Given
        String changed = create("");
        String taken = unique();
        Notes.post(asOffice(), json(taken, "")).then().statusCode(201);

        // When
        Response answer = partial(
                creation(json(taken, "")),
                change(changed, 1, "{\"title\": \"b\"}"),
                change(changed, 1, "{\"title\": \"c\"}"),
                creation("{\"rank\": \"7\"}"),
                "{\"op\": \"PAINT\"}",
                creation(json(unique(), "")));

        // Then
        String created = answer.path("items[5].id");
        answer.then()
                .statusCode(207)
                .contentType("application/json")
                .header("Jiedui-Version", "note/" + changed + "/2,note/" + created + "/1")
                .body("items.index", contains(0, 1, 2, 3, 4, 5))
                .body("items.status", contains(409, 200, 412, 422, 422, 201))
                .body("items[1].version", equalTo(2), "items[5].version", equalTo(1))
                .body("items[0].id", nullValue())
                .body("items[0].problem.code", equalTo("code-taken"))
                .body("items[0].problem.instance", equalTo(PATH + "/batch"))
                .body("items[2].problem.errors.pointer", contains("#/items/2/ifMatch"))
                .body("items[3].problem.errors.pointer", contains(
                        "#/items/3/body/rank", "#/items/3/body/code", "#/items/3/body/title"))
                .body("items[4].problem.errors.pointer", contains("#/items/4/op"));
        asOffice().get(PATH + "/" + changed).then().body("title", equalTo("b"), "version", equalTo(2));
    }

    @Test
    void problems_of_items_are_told_in_the_language_of_the_caller() {
        Response answer = send(asOffice().header("Accept-Language", "en"), "?partial=true", batch("{\"op\": \"PAINT\"}"));

        answer.then().statusCode(207).body("items[0].problem.title", equalTo("Some fields are not valid"));
    }

    @Test
    void a_partial_batch_sent_twice_happens_once() {
        // Given
        String key = unique();
        String id = create("");
        String body = batch(creation(json(unique(), "")), change(id, 9, "{}"), change(id, 1, "{\"title\": \"b\"}"));
        Response first = send(asOffice().header("Idempotency-Key", key), "?partial=true", body);

        // When
        Response again = send(asOffice().header("Idempotency-Key", key), "?partial=true", body);

        // Then
        first.then().statusCode(207).body("items.status", contains(201, 412, 200));
        again.then().statusCode(207).header("Idempotency-Replayed", "true");
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        isProblem(send(asOffice().header("Idempotency-Key", key), "", body), 422, "idempotency-key-reused");
    }

    @Test
    void a_partial_batch_that_was_broken_off_goes_on_where_it_was() throws SQLException {
        // Given
        String key = unique();
        String id = create("");
        String late = unique();
        String body = batch(
                creation(json(unique(), "")),
                change(id, 1, "{\"title\": \"b\"}"),
                removal(id, 2),
                creation(json(late, "\"rank\": \"7\"")),
                creation(json(late, "")));
        Response first = send(asOffice().header("Idempotency-Key", key), "?partial=true", body);
        forgetAnswer(key);
        forgetOutcome(key, 4);
        asOffice().header("If-Match", "\"1\"").delete(PATH + "/" + first.path("items[4].id")).then().statusCode(204);

        // When
        Response again = send(asOffice().header("Idempotency-Key", key), "?partial=true", body);

        // Then
        first.then().statusCode(207).body("items.status", contains(201, 200, 204, 422, 201));
        again.then()
                .statusCode(207)
                .header("Idempotency-Replayed", nullValue())
                .body("items[0..3]", equalTo(first.path("items[0..3]")))
                .body("items[4].status", equalTo(201));
        assertThat(again.<String>path("items[4].id")).isNotEqualTo(first.path("items[4].id"));
        assertThat(versionsInLog(id)).containsExactly(1, 2, 3);
    }

    @Test
    void another_batch_cannot_go_on_with_the_outcomes_of_a_broken_one() throws SQLException {
        // Given
        String key = unique();
        send(asOffice().header("Idempotency-Key", key), "?partial=true", batch(creation(json(unique(), ""))));
        forgetAnswer(key);

        // When
        Response other =
                send(asOffice().header("Idempotency-Key", key), "?partial=true", batch(creation(json(unique(), ""))));

        // Then
        isProblem(other, 422, "idempotency-key-reused");
    }

    @Test
    void a_partial_batch_sent_several_times_at_once_does_each_item_once() throws Exception {
        // Given
        String key = unique();
        String[] items = IntStream.range(0, 60).mapToObj(i -> creation(json(unique(), ""))).toArray(String[]::new);
        Callable<Response> request =
                () -> send(asOffice().header("Idempotency-Key", key), "?partial=true", batch(items));

        // When
        List<Response> answers = atOnce(request, request, request);

        // Then
        answers.stream().filter(answer -> answer.statusCode() != 207).forEach(answer ->
                isProblem(answer, 409, "idempotency-in-progress").header("Retry-After", "1"));
        Response last = send(asOffice().header("Idempotency-Key", key), "?partial=true", batch(items));
        last.then().statusCode(207).body("items.findAll { it.status != 201 }", hasSize(0));
        answers.stream()
                .filter(answer -> answer.statusCode() == 207)
                .forEach(answer -> assertThat(answer.asString()).isEqualTo(last.asString()));
    }

    @Test
    void an_item_that_only_the_moment_forbids_stops_a_partial_batch_which_may_be_sent_again() throws Exception {
        // Given
        String key = unique();
        String locked = create("");
        String body = batch(
                creation(json(unique(), "")), change(locked, 1, "{\"title\": \"b\"}"), creation(json(unique(), "")));

        // When
        Response stopped;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            lock(other, locked);
            stopped = send(asOffice().header("Idempotency-Key", key), "?partial=true", body);
            other.rollback();
        }
        Response again = send(asOffice().header("Idempotency-Key", key), "?partial=true", body);

        // Then
        stopped.then()
                .statusCode(207)
                .body("items.status", contains(201, 503, 503))
                .body("items[1].problem.code", equalTo("service-unavailable"));
        again.then()
                .statusCode(207)
                .body("items.status", contains(201, 200, 201))
                .body("items[0]", equalTo(stopped.path("items[0]")));
    }

    // ---- how to say it

    private static String creation(String body) {
        return "{\"op\": \"CREATE\", \"body\": " + body + "}";
    }

    private static String change(String id, int version, String patch) {
        return "{\"op\": \"CHANGE\", \"id\": \"%s\", \"ifMatch\": \"%d\", \"body\": %s}".formatted(id, version, patch);
    }

    private static String removal(String id, int version) {
        return "{\"op\": \"REMOVE\", \"id\": \"%s\", \"ifMatch\": \"%d\"}".formatted(id, version);
    }

    private static String[] changes(List<String> ids, String title) {
        return ids.stream()
                .map(id -> "{\"op\": \"CHANGE\", \"id\": \"" + id + "\", \"ifMatch\": \"*\", \"body\": {\"title\": \"" + title
                        + "\"}}")
                .toArray(String[]::new);
    }

    private static String batch(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }

    private static Response whole(String... items) {
        return send("", batch(items));
    }

    private static Response partial(String... items) {
        return send("?partial=true", batch(items));
    }

    private static Response send(String query, String body) {
        return send(asOffice(), query, body);
    }

    private static Response send(RequestSpecification request, String query, String body) {
        return request.header("Content-Type", "application/json")
                .body(body.getBytes(UTF_8))
                .post(PATH + "/batch" + query);
    }

    @SafeVarargs
    private static List<Response> atOnce(Callable<Response>... requests) throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(requests.length)) {
            for (Future<Response> answer : clients.invokeAll(List.of(requests))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<Integer> versionsInLog(String id) {
        List<Integer> versions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT version FROM change WHERE subject_id = CAST(? AS uuid) ORDER BY position")) {
            select.setString(1, id);
            ResultSet found = select.executeQuery();
            while (found.next()) {
                versions.add(found.getInt(1));
            }
            return versions;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int changes() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM change")) {
            ResultSet found = count.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }

    private void forgetAnswer(String key) throws SQLException {
        execute("DELETE FROM idempotent_answer WHERE key = ?", key);
    }

    private void forgetOutcome(String key, int item) throws SQLException {
        execute("DELETE FROM idempotent_part WHERE part = " + item + " AND key = ?", key);
    }

    private void execute(String statement, String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setString(1, key);
            assertThat(delete.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean somebodyWaitsForALock() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement waiting = connection.prepareStatement(
                        "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")) {
            return waiting.executeQuery().next();
        }
    }

    /** PostgreSQL ends the circle at whoever has waited for a second first: the batch, unless this machine is very busy. */
    private static void closeTheCircle(Connection other, String id) throws SQLException {
        try {
            lock(other, id);
        } catch (SQLException lost) {
            assertThat(lost.getSQLState()).isEqualTo("40P01");
        }
    }

    private static void lock(Connection connection, String id) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("SELECT 1 FROM note WHERE id = CAST(? AS uuid) FOR UPDATE")) {
            lock.setString(1, id);
            lock.executeQuery();
        }
    }
}
