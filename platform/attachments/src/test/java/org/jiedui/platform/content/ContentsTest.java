package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

/** How contents come, are counted, and go. */
@QuarkusTest
@WithEngines(database = "attachments")
class ContentsTest {

    @Inject
    Contents contents;

    @Inject
    ContentStore store;

    @Inject
    UnusedContents unused;

    @Inject
    IncomingFolder incoming;

    @Inject
    DataSource database;

    @Test
    void a_content_lies_in_the_store_once_whoever_stores_it() throws Exception {
        // Given
        String sha256 = put("twice");
        String key = key(sha256);

        // When
        put("twice");

        // Then
        assertThat(key(sha256)).isEqualTo(key).startsWith(sha256);
        assertThat(read(sha256)).isEqualTo("twice");
    }

    @Test
    void a_content_that_nothing_uses_goes_after_the_time_of_grace() throws Exception {
        // Given
        String sha256 = put("forgotten " + UUID.randomUUID());
        String key = key(sha256);
        unusedForADay(sha256);

        // When
        sweep();
        sweep();

        // Then
        assertThat(key(sha256)).isNull();
        assertThatThrownBy(() -> store.read(key, 0, 1)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> contents.read(sha256, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_content_within_the_time_of_grace_stays() throws Exception {
        // Given
        String sha256 = put("announced " + UUID.randomUUID());

        // When
        sweep();
        sweep();

        // Then
        assertThat(read(sha256)).startsWith("announced");
    }

    @Test
    void storing_it_again_begins_the_time_of_grace_anew() throws Exception {
        // Given
        String text = "wanted again " + UUID.randomUUID();
        String sha256 = put(text);
        unusedForADay(sha256);

        // When
        put(text);
        sweep();
        sweep();

        // Then
        assertThat(read(sha256)).isEqualTo(text);
    }

    @Test
    void what_is_used_stays_however_old_it_is() throws Exception {
        // Given
        String sha256 = put("used " + UUID.randomUUID());
        dossier(sha256);
        unusedForADay(sha256);

        // When
        sweep();
        sweep();

        // Then
        assertThat(read(sha256)).startsWith("used");
    }

    /** As out of a process that was frozen after it had decided: what it then removes is nobody's any more. */
    @Test
    void a_removal_that_comes_late_does_not_meet_what_was_stored_anew() throws Exception {
        // Given
        String text = "gone and back " + UUID.randomUUID();
        String sha256 = put(text);
        String before = key(sha256);
        unusedForADay(sha256);
        sweep();

        // When
        put(text);
        dossier(sha256);
        sweep();

        // Then
        assertThat(key(sha256)).isNotEqualTo(before);
        assertThat(read(sha256)).isEqualTo(text);
        assertThatThrownBy(() -> store.read(before, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_sweep_that_is_rolled_back_is_made_up_for() throws Exception {
        // Given
        String sha256 = put("rolled back " + UUID.randomUUID());
        String key = key(sha256);
        unusedForADay(sha256);

        // When
        QuarkusTransaction.begin();
        unused.run(Instant.EPOCH);
        QuarkusTransaction.rollback();

        // Then
        assertThat(read(sha256)).startsWith("rolled back");
        sweep();
        QuarkusTransaction.begin();
        unused.run(Instant.EPOCH);
        QuarkusTransaction.rollback();
        sweep();
        assertThatThrownBy(() -> store.read(key, 0, 1)).isInstanceOf(NoSuchFileException.class);
        assertThat(number("SELECT count(*) FROM abandoned_content WHERE key = '" + key + "'")).isZero();
    }

    @Test
    void each_use_is_counted_however_a_row_is_written() throws Exception {
        // Given
        String one = put("one " + UUID.randomUUID());
        String other = put("other " + UUID.randomUUID());

        // When
        UUID first = dossier(one, one, other);
        UUID second = dossier(one);

        // Then
        assertThat(uses(one)).isEqualTo(3);
        assertThat(uses(other)).isEqualTo(1);
        execute("UPDATE dossier SET attachments = '" + json(other, other) + "' WHERE id = '" + first + "'");
        assertThat(uses(one)).isEqualTo(1);
        assertThat(uses(other)).isEqualTo(2);
        execute("UPDATE dossier SET secret = true WHERE id = '" + second + "'");
        assertThat(uses(one)).isEqualTo(1);
        execute("DELETE FROM dossier WHERE id IN ('" + first + "', '" + second + "')");
        assertThat(uses(one)).isZero();
        assertThat(uses(other)).isZero();
    }

    @Test
    void no_row_names_a_content_that_is_not_stored() {
        assertThatThrownBy(() -> dossier("c".repeat(64)))
                .isInstanceOfSatisfying(
                        SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("23503"));
    }

    private String put(String text) throws Exception {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String sha256 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        try (IncomingFile file = incoming.create()) {
            Path path = Files.write(file.path(), content);
            contents.put(sha256, content.length, path);
        }
        return sha256;
    }

    private String read(String sha256) throws IOException, SQLException {
        try (InputStream content = contents.read(sha256, 0, 1_000)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void sweep() {
        QuarkusTransaction.requiringNew().run(() -> unused.run(Instant.EPOCH));
    }

    private void unusedForADay(String sha256) throws SQLException {
        execute("UPDATE stored_content SET unused_since = now() - interval '25 hours' WHERE sha256 = '" + sha256 + "'");
    }

    private UUID dossier(String... contents) throws SQLException {
        UUID id = UUID.randomUUID();
        execute("INSERT INTO dossier (id, version, created_at, updated_at, secret, attachments) VALUES ('" + id
                + "', 1, now(), now(), false, '" + json(contents) + "')");
        return id;
    }

    private static String json(String... contents) {
        return "[{\"sha256\": \"" + String.join("\"}, {\"sha256\": \"", contents) + "\"}]";
    }

    private String key(String sha256) throws SQLException {
        return text("SELECT key FROM stored_content WHERE sha256 = '" + sha256 + "'");
    }

    private long uses(String sha256) throws SQLException {
        return number("SELECT uses FROM stored_content WHERE sha256 = '" + sha256 + "'");
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }
}
