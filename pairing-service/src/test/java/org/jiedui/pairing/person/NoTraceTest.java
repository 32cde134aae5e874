package org.jiedui.pairing.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jiedui.pairing.Api;
import org.jiedui.pairing.Sample;
import org.jiedui.platform.testing.Tokens;
import org.jiedui.platform.testing.Topic;
import org.jiedui.platform.testing.TopicRecord;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Personal data stand in one table: none are in the log, on a topic or in a past state, and after an erasure none anywhere. */
@QuarkusTest
@WithEngines(database = "pairing")
class NoTraceTest {

    @Inject
    AgroalDataSource database;

    private final String name = Persons.freshName();

    @BeforeEach
    void sample() {
        Sample.load();
    }

    @Test
    void a_name_stands_with_the_person_and_in_the_answers_that_are_kept_and_after_the_erasure_nowhere() throws SQLException {
        // Given
        String id = createWithKey();
        String code = Persons.organizationWithPosts(id);
        changeWithKey("/persons/" + id, "{\"email\": null}");
        changeWithKey("/organizations/" + code, "{\"nameEn\": \"One\"}");
        assertThat(tablesWith(name)).containsExactly("idempotent_answer", "person");

        // When
        Persons.erase(Tokens.tjOffice(), id, 2);

        // Then
        assertThat(tablesWith(name)).isEmpty();
    }

    @Test
    void what_is_published_and_told_of_the_past_has_ids_alone() {
        // Given
        String id = createWithKey();
        String code = Persons.organizationWithPosts(id);
        String path = "/organizations/" + code;
        var organization = Api.get(Tokens.tjOffice(), path).extract();

        // Then
        for (String topic : List.of("jiedui.pairing", "jiedui.pairing.public")) {
            List<TopicRecord> events = Topic.named(topic).awaitEvents(UUID.fromString(organization.path("id")), 1);
            assertThat(events.getFirst().state().at("/posts/0/personId").asText()).isEqualTo(id);
            assertThat(Topic.named(topic).read())
                    .noneMatch(event -> !event.isTombstone() && new String(event.value(), StandardCharsets.UTF_8).contains(name));
        }
        for (String past : List.of("/history", "?asOf=" + organization.path("updatedAt"))) {
            assertThat(Api.get(Tokens.tjOffice(), path + past).statusCode(200).extract().asString())
                    .contains(id)
                    .doesNotContain(name);
        }
        assertThat(Api.as(Tokens.tjOffice()).accept("text/csv").get("/api/v1/organizations?code=" + code).asString())
                .contains(id, "欧**")
                .doesNotContain(name);
    }

    /** Every table of the database that has a text somewhere, as it is or as bytes. */
    private List<String> tablesWith(String text) throws SQLException {
        String bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (PreparedStatement select = connection.prepareStatement(
                        "SELECT count(*) FROM " + table + " t WHERE position(? IN t::text) > 0 OR position(? IN t::text) > 0")) {
                    select.setString(1, text);
                    select.setString(2, bytes);
                    try (ResultSet count = select.executeQuery()) {
                        count.next();
                        if (count.getLong(1) > 0) {
                            found.add(table);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        """
                        SELECT relname FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT')
                         ORDER BY relname
                        """);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).contains("change", "idempotent_answer", "outbox", "person", "person_disclosure");
        return tables;
    }

    private String createWithKey() {
        return Api.as(Tokens.tjOffice())
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Persons.body("TJ-DRC", name))
                .post("/api/v1/persons")
                .path("id");
    }

    private static void changeWithKey(String path, String patch) {
        Api.as(Tokens.tjOffice())
                .contentType("application/merge-patch+json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(patch)
                .patch("/api/v1" + path)
                .then()
                .statusCode(200);
    }
}
