package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jiedui.platform.testing.Token;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the log back: the history of one thing, and all changes in the order in which they were published. */
@QuarkusTest
@WithEngines(database = "bare")
class HistoryTest {

    @Inject
    DataSource database;

    @Test
    void history_tells_who_changed_what_before_and_after_newest_first() {
        String id = create("\"rank\": 1");
        patch(as(Tokens.ccOffice()).header("If-Match", "\"1\""), id, "{\"rank\": null, \"title\": \"新\"}");

        asOffice()
                .get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1), "items.actor", contains("cc-office", "tj-office"))
                .body("items.type", contains("org.jiedui.bare.note.text-replaced.v1", "org.jiedui.bare.note.created.v1"))
                .body("items[0].changes.pointer", contains("/rank", "/title"))
                .body("items[0].changes[0].before", equalTo(1), "items[0].changes[0].after", nullValue())
                .body("items[0].changes[1].before", equalTo("题"), "items[0].changes[1].after", equalTo("新"))
                .body("items[1].reason", equalTo("因为 |"), "items[0].reason", nullValue())
                .body("items[1].changes.find { it.pointer == '/rank' }.after", equalTo(1))
                .body("next", nullValue());
    }

    @Test
    void pages_of_a_history_join_up() {
        // Given
        String id = create("");
        for (int version = 1; version < 7; version++) {
            patch(asOffice().header("If-Match", "\"" + version + "\""), id, "{\"rank\": " + version + "}");
        }

        // When
        List<Integer> versions = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = history(id, next, 3);
            versions.addAll(page.getList("items.version", Integer.class));
            next = page.getString("next");
        } while (next != null);

        // Then
        assertThat(versions).containsExactly(7, 6, 5, 4, 3, 2, 1);
        // every step tells what was before, the first of a page and the last as well
        JsonPath first = history(id, null, 3);
        assertThat(first.getList("items.changes[2].before")).containsExactly(3);
    }

    @Test
    void a_cursor_goes_with_its_own_history() {
        String id = create("");
        patch(asOffice().header("If-Match", "\"1\""), id, "{\"rank\": 1}");
        String cursor = history(id, null, 1).getString("next");
        for (String other : new String[] {"2", "abc", cursor + "x", cursor.substring(1)}) {
            isProblem(asOffice().queryParam("cursor", other).get(PATH + "/" + id + "/history"), 400, "invalid-cursor")
                    .body("errors.parameter", contains("cursor"));
        }
        isProblem(
                asOffice().queryParam("cursor", cursor).get(PATH + "/" + create("") + "/history"), 400, "invalid-cursor");
    }

    @Test
    void steps_of_a_time_when_it_was_secret_are_left_out() {
        // Given
        String id = create(Tokens.superior(), "\"secret\": true, \"remark\": \"geheim\"");
        change(id, 1, "{\"remark\": \"noch geheim\"}");
        change(id, 2, "{\"secret\": false, \"remark\": \"offen\"}");
        change(id, 3, "{\"rank\": 4}");

        // Then
        String seen = asOffice().get(PATH + "/" + id + "/history").asString();
        assertThat(JsonPath.from(seen).getList("items.version", Integer.class)).containsExactly(4, 3);
        assertThat(seen).doesNotContain("geheim");
        as(Tokens.superior())
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.version", contains(4, 3, 2, 1), "items[1].changes[0].before", equalTo("noch geheim"));
    }

    @Test
    void what_is_secret_now_has_no_history_for_others() {
        String id = create(Tokens.superior(), "");
        change(id, 1, "{\"secret\": true}");
        isProblem(asOffice().get(PATH + "/" + id + "/history"), 404, "not-found");
    }

    @Test
    void a_page_of_the_log_links_to_the_next() throws SQLException {
        // Given
        long start = lastPublished();
        String id = create("");
        change(id, 1, "{\"rank\": 1}");
        awaitPublished(List.of(id), 2);
        String history = PATH + "/" + id + "/history?limit=1";
        String changes = "/api/v1/changes?limit=1&after=" + start;

        // Then
        assertThat(linked(history).getList("items.version")).containsExactly(1);
        assertThat(linked(changes).getLong("items[0].position")).isGreaterThan(start + 1);
    }

    /** What the link of an answer leads to. */
    private static JsonPath linked(String path) {
        String link = asOffice()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .header("Vary", containsString("Authorization"))
                .extract()
                .header("Link");
        assertThat(link).startsWith("</api/v1/").endsWith(">; rel=\"next\"");
        String next = link.substring(1, link.indexOf('>'));
        return asOffice().urlEncodingEnabled(false).get(next).then().statusCode(200).extract().jsonPath();
    }

    // ---- /changes

    @Test
    void changes_come_in_the_order_in_which_they_were_published() throws SQLException {
        // Given
        long start = lastPublished();
        List<String> ids = List.of(create(""), create(""), create(""));
        change(ids.get(0), 1, "{\"title\": \"b\"}");
        awaitPublished(ids, 4);

        // When
        List<Map<String, Object>> items = follow(Tokens.viewer(), start, 2);

        // Then
        assertThat(items).extracting(item -> item.get("position")).isSortedAccordingTo(
                java.util.Comparator.comparing(position -> ((Number) position).longValue()));
        assertThat(items.stream()
                        .filter(item -> ids.contains(item.get("subject").toString().substring("note/".length())))
                        .map(item -> item.get("subject") + "/" + item.get("version")))
                .containsExactlyInAnyOrder(
                        "note/" + ids.get(0) + "/1",
                        "note/" + ids.get(1) + "/1",
                        "note/" + ids.get(2) + "/1",
                        "note/" + ids.get(0) + "/2");
        assertThat(items).isSubsetOf(follow(Tokens.viewer(), start, 500));
    }

    @Test
    void who_follows_sees_only_what_could_be_seen_then_and_can_be_seen_now() throws SQLException {
        // Given
        long start = lastPublished();
        String opened = create(Tokens.superior(), "\"secret\": true");
        change(opened, 1, "{\"secret\": false}");
        String closed = create(Tokens.superior(), "");
        change(closed, 1, "{\"secret\": true}");
        String removed = create(Tokens.superior(), "");
        as(Tokens.superior()).header("If-Match", "\"1\"").delete(PATH + "/" + removed).then().statusCode(204);
        awaitPublished(List.of(opened, closed, removed), 6);

        // Then
        assertThat(versions(Tokens.viewer(), start, opened)).containsExactly(2);
        assertThat(versions(Tokens.viewer(), start, closed)).isEmpty();
        assertThat(versions(Tokens.viewer(), start, removed)).containsExactly(1, 2);
        assertThat(versions(Tokens.superior(), start, opened)).containsExactly(1, 2);
        assertThat(versions(Tokens.superior(), start, closed)).containsExactly(1, 2);
    }

    @Test
    void changes_are_business_data() {
        isProblem(as(Tokens.operator()).get("/api/v1/changes"), 403, "forbidden");
        isProblem(as(Tokens.viewer()).get("/api/v1/changes?since=0"), 400, "unknown-parameter");
        as(Tokens.viewer()).get("/api/v1/changes?after=9223372036854775807").then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.0", "", "1' OR '1'='1", "0x10"})
    void a_position_is_a_whole_number(String after) {
        isProblem(as(Tokens.viewer()).queryParam("after", after).get("/api/v1/changes"), 400, "invalid-parameter")
                .body("errors.parameter", contains("after"));
    }

    private static JsonPath history(String id, String cursor, int limit) {
        var request = asOffice().queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(PATH + "/" + id + "/history").then().statusCode(200).extract().jsonPath();
    }

    private static void change(String id, int version, String patch) {
        patch(as(Tokens.superior()).header("If-Match", "\"" + version + "\""), id, patch).then().statusCode(200);
    }

    private static List<Map<String, Object>> follow(Token caller, long start, int limit) {
        List<Map<String, Object>> all = new ArrayList<>();
        Long after = start;
        while (after != null) {
            JsonPath page = as(caller)
                    .get("/api/v1/changes?after=" + after + "&limit=" + limit)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            after = page.get("next") == null ? null : page.getLong("next");
        }
        return all;
    }

    private static List<Integer> versions(Token caller, long start, String id) {
        return follow(caller, start, 100).stream()
                .filter(item -> item.get("subject").equals("note/" + id))
                .map(item -> (Integer) item.get("version"))
                .toList();
    }

    private long lastPublished() throws SQLException {
        return number("SELECT coalesce(max(sequence), 0) FROM publication");
    }

    private void awaitPublished(List<String> ids, int changes) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> number(
                        "SELECT count(*) FROM publication JOIN change USING (position) WHERE subject_id IN ('"
                                + String.join("', '", ids) + "')")
                == changes);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
