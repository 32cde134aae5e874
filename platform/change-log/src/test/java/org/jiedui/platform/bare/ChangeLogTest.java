package org.jiedui.platform.bare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiedui.platform.bare.Notes.PATH;
import static org.jiedui.platform.bare.Notes.asOffice;
import static org.jiedui.platform.bare.Notes.create;
import static org.jiedui.platform.bare.Notes.isProblem;
import static org.jiedui.platform.bare.Notes.json;
import static org.jiedui.platform.bare.Notes.patch;
import static org.jiedui.platform.bare.Notes.post;
import static org.jiedui.platform.bare.Notes.unique;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the log, and that it stays as it stands. */
@QuarkusTest
@WithEngines(database = "bare")
class ChangeLogTest {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    @Inject
    DataSource database;

    @Test
    void every_change_is_told_with_its_whole_state_byte_for_byte() throws SQLException {
        // Given
        var created = post(asOffice(), json(unique(), "\"rank\": 1"));
        String id = created.path("id");

        // When
        var changed = patch(asOffice().header("If-Match", "\"1\""), id, "{\"rank\": null, \"title\": \"新题\", \"color\": \"RED\"}");
        asOffice().header("If-Match", "\"2\"").delete(PATH + "/" + id).then().statusCode(204);

        // Then
        List<Row> rows = rows(id);
        assertThat(rows).extracting(Row::version).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(Row::type)
                .containsExactly(
                        "org.jiedui.bare.note.created.v1",
                        "org.jiedui.bare.note.text-replaced.v1",
                        "org.jiedui.bare.note.removed.v1");
        assertThat(rows).extracting(Row::actor).containsOnly("tj-office");
        assertThat(rows).extracting(Row::reason).containsExactly("因为 |", null, null);
        assertThat(rows.get(0).stateText()).isEqualTo(created.asString());
        assertThat(rows.get(1).stateText()).isEqualTo(changed.asString());
        assertThat(rows.get(2).state()).isNull();
        assertThat(rows.get(0).fields())
                .containsExactly("/code", "/color", "/createdAt", "/id", "/rank", "/secret", "/tags", "/title");
        assertThat(rows.get(1).fields()).containsExactly("/rank", "/title");
    }

    @Test
    void the_chain_of_hashes_can_be_computed_by_anybody() throws Exception {
        // Given
        String id = create("\"remark\": \"a|b\"");
        patch(asOffice().header("If-Match", "\"1\""), id, "{\"title\": \"😀\", \"secret\": false, \"rank\": 7}");
        asOffice().header("If-Match", "\"2\"").delete(PATH + "/" + id);

        // When
        List<Row> rows = rows(id);

        // Then
        byte[] previous = new byte[32];
        for (Row row : rows) {
            byte[] expected = hash(previous, row);
            assertThat(row.previousHash()).isEqualTo(previous);
            assertThat(row.hash()).isEqualTo(expected);
            previous = expected;
        }
        assertThat(rows).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE change SET actor = 'somebody else'",
                "UPDATE change SET hash = hash",
                "DELETE FROM change",
                "TRUNCATE change CASCADE",
                "ALTER TABLE change DISABLE TRIGGER ALL",
                "ALTER TABLE change ADD COLUMN more text",
                "DROP TABLE change CASCADE",
                "DROP TRIGGER change_chain ON change",
                "CREATE OR REPLACE FUNCTION change_chain() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TABLE mine (id int)",
                "CREATE TRIGGER mine BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION change_chain()",
                "SET session_replication_role = replica",
                "DELETE FROM publication",
                "UPDATE publication SET position = 1",
                "DELETE FROM flyway_schema_history",
                "SELECT * FROM flyway_schema_history",
                "COPY change TO PROGRAM 'true'",
            })
    void the_running_service_may_not_alter_the_log(String statement) throws SQLException {
        String id = create("");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isIn("42501"));
        }
        assertThat(rows(id)).hasSize(1);
    }

    @Test
    void a_version_that_leaves_a_gap_or_stands_already_is_refused() throws SQLException {
        UUID subject = UUID.randomUUID();
        append(subject, 1);
        assertThatThrownBy(() -> append(subject, 3)).hasMessageContaining("no predecessor");
        assertThatThrownBy(() -> append(subject, 1)).hasMessageContaining("change_subject_version");
        assertThatThrownBy(() -> append(subject, 0)).hasMessageContaining("no predecessor");
        append(subject, 2);
        assertThat(rows(subject.toString())).extracting(Row::version).containsExactly(1, 2);
    }

    @Test
    void a_chain_cannot_be_made_up_by_whoever_writes() throws SQLException {
        UUID subject = UUID.randomUUID();
        append(subject, 1);
        Row row = rows(subject.toString()).getFirst();
        assertThat(row.previousHash()).isEqualTo(new byte[32]);
        assertThat(row.hash()).hasSize(32).isNotEqualTo(new byte[32]);
    }

    @Test
    void row_and_change_are_there_together_or_not_at_all() throws SQLException {
        // Given
        String code = unique();

        // When
        isProblem(asOffice().contentType("application/json").body(json(code, "")).post(PATH + "?thenFail=1"), 409, "conflict");

        // Then
        asOffice().get(PATH + "?code=" + code).then().body("items.size()", org.hamcrest.Matchers.equalTo(0));
        assertThat(count("SELECT count(*) FROM change WHERE position IN (SELECT position FROM change "
                        + "WHERE convert_from(state, 'UTF8') LIKE '%" + code + "%')"))
                .isZero();
    }

    @Test
    void a_change_that_changes_nothing_is_none() throws SQLException {
        String id = create("\"rank\": 5, \"tags\": [\"a\"], \"remindAt\": \"2018-03-17T02:00:00.123456789Z\"");

        patch(asOffice().header("If-Match", "\"1\""), id, "{\"rank\": 5, \"tags\": [\"a\"], \"remark\": null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Jiedui-Version", "note/" + id + "/1");

        assertThat(rows(id)).hasSize(1);
    }

    @Test
    void what_is_answered_at_once_is_what_is_read_later() {
        var created = post(asOffice(), json(unique(), "\"remindAt\": \"2018-03-17T02:00:00.123456789+08:00\""));
        assertThat(asOffice().get(PATH + "/" + created.path("id")).asString()).isEqualTo(created.asString());
    }

    private record Row(
            UUID id,
            String type,
            String kind,
            UUID subject,
            int version,
            OffsetDateTime at,
            String actor,
            String reason,
            List<String> fields,
            boolean isPublic,
            String traceparent,
            byte[] state,
            byte[] previousHash,
            byte[] hash) {

        String stateText() {
            return new String(state, StandardCharsets.UTF_8);
        }
    }

    private static byte[] hash(byte[] previous, Row row) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(previous);
        String fields = row.fields().stream().map(f -> "\"" + f + "\"").collect(Collectors.joining(", ", "[", "]"));
        for (Object field : Arrays.asList(
                row.id(),
                row.type(),
                row.kind(),
                row.subject(),
                row.version(),
                AT.format(row.at().withOffsetSameInstant(ZoneOffset.UTC)),
                row.actor(),
                row.reason(),
                fields,
                row.isPublic(),
                row.traceparent(),
                row.state())) {
            byte[] bytes =
                    switch (field) {
                        case null -> null;
                        case byte[] state -> state;
                        default -> field.toString().getBytes(StandardCharsets.UTF_8);
                    };
            digest.update(ByteBuffer.allocate(4).putInt(bytes == null ? -1 : bytes.length).array());
            if (bytes != null) {
                digest.update(bytes);
            }
        }
        return digest.digest();
    }

    private List<Row> rows(String subject) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, type, subject_kind, subject_id, version, at, actor, reason, fields, public, traceparent, "
                                + "state, previous_hash, hash FROM change WHERE subject_id = ?::uuid ORDER BY version")) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Array fields = row.getArray(9);
                    found.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getInt(5),
                            row.getObject(6, OffsetDateTime.class),
                            row.getString(7),
                            row.getString(8),
                            List.of((String[]) fields.getArray()),
                            row.getBoolean(10),
                            row.getString(11),
                            row.getBytes(12),
                            row.getBytes(13),
                            row.getBytes(14)));
                }
            }
        }
        return found;
    }

    private void append(UUID subject, int version) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, fields, state, public, "
                                + "previous_hash, hash) VALUES (uuidv7(), 't', 'loose', ?, ?, now(), 'a', '{}', '\\x7b7d', "
                                + "false, '\\x01', '\\x02')")) {
            insert.setObject(1, subject);
            insert.setInt(2, version);
            insert.executeUpdate();
        }
    }

    private long count(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
