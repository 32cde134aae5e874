package org.jiedui.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jiedui.platform.engines.Database;
import org.jiedui.platform.engines.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a superuser does to the log is found and named, by somebody who may only read it. */
class VerifyCommandTest {

    /** Its first half is above what a signed number holds: PostgreSQL sorts it last, Java's own order first. */
    private static final String A = "f0000000-0000-7000-8000-00000000000a";

    private static final String B = "01978a30-0000-7000-8000-00000000000b";
    private static final String C = "11978a30-0000-7000-8000-00000000000c";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static PostgresServer postgres;

    @TempDir
    Path folder;

    private final String name = "verified" + DATABASES.incrementAndGet();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Path checkpoint;
    private Database database;

    @BeforeAll
    static void startPostgres() {
        postgres = PostgresServer.temporary();
    }

    @AfterAll
    static void stopPostgres() {
        postgres.close();
    }

    @BeforeEach
    void writeALog() throws SQLException {
        checkpoint = folder.resolve("log.checkpoint");
        database = postgres.createDatabase(name);
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("db/platform")
                .placeholders(Map.of("appRole", database.app().user()))
                .load()
                .migrate();
        sql("CREATE ROLE %1$s_auditor LOGIN PASSWORD 'reads-only'".formatted(name));
        sql("GRANT CONNECT ON DATABASE %1$s TO %1$s_auditor".formatted(name));
        sql("GRANT USAGE ON SCHEMA public TO %1$s_auditor".formatted(name));
        sql("GRANT SELECT ON change, outbox, publication TO %1$s_auditor".formatted(name));
        for (String subject : List.of(A, B)) {
            for (int version = 1; version <= 4; version++) {
                append(subject, version);
            }
        }
        append(C, 1);
        sql("INSERT INTO publication (position) SELECT position FROM change WHERE position < 9 ORDER BY position");
        sql("INSERT INTO outbox (position) SELECT position FROM change WHERE position = 9");
    }

    @Test
    void a_log_that_nobody_has_touched_is_whole_and_its_checkpoint_is_kept() throws IOException {
        // When
        int first = verify();
        int second = verify();

        // Then
        assertThat(first).isZero();
        assertThat(second).isZero();
        List<String> lines = Files.readAllLines(checkpoint);
        assertThat(lines.getFirst()).isEqualTo("jiedui-checkpoint 1");
        assertThat(lines.get(1)).isEqualTo("database " + name);
        assertThat(lines.get(2)).isEqualTo("at 2026-11-22T10:00:00Z");
        assertThat(lines.subList(4, 7)).extracting(line -> line.substring(0, 43)).containsExactly(
                B + " task 4", C + " task 1", A + " task 4");
        assertThat(printed()).contains(name + ": 9 changes of 3 subjects, all whole since checkpoint "
                + lines.get(3).substring("previous ".length()));
        assertThat(folder.toFile().list()).containsExactly("log.checkpoint");
    }

    @Test
    void a_change_of_any_form_has_the_hash_that_the_database_gave_it() throws SQLException {
        // Given
        sql("""
                INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, reason, fields, state, public,
                                    traceparent, previous_hash, hash)
                VALUES (uuidv7(), 't', 'task', uuidv7(), 1, '1969-12-31T23:59:59.000001Z', '张三', E'a"\\\\\\b\\f\\n\\r\\t\\x01\\x1f\\x7f',
                        ARRAY[E'/a"b\\\\c', E'/\\x01\\x1f\\x7f\\b\\f\\n\\r\\t', '/é/😀/\u2028', ''], NULL, false, NULL, '', ''),
                       (uuidv7(), 't', 'task', uuidv7(), 1, '2026-11-22T10:00:00.100000+08', 'a', '', '{}', '\\x00ff', true,
                        '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01', '', '')
                """);
        sql("INSERT INTO publication (position) SELECT position FROM change WHERE position > 9 ORDER BY position");

        // When
        int result = verify();

        // Then
        assertThat(result).as(printed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "UPDATE change SET state = '{}' WHERE version = 2 | CHANGED    task/{B} version 2 is not what it was when its hash was made",
        "UPDATE change SET actor = 'nobody' WHERE version = 4 | CHANGED    task/{A} version 4 is not what it was when its hash was made",
        "UPDATE change SET at = at + interval '1 microsecond' WHERE version = 1 | CHANGED    task/{C} version 1 is not what it was",
        "DELETE FROM change WHERE subject_id = '{A}' AND version IN (2, 3) | MISSING    task/{A} lacks versions 2 to 3",
        "DELETE FROM change WHERE subject_id = '{A}' AND version = 1 | MISSING    task/{A} lacks version 1",
        "DELETE FROM change WHERE subject_id = '{A}' AND version = 4 | VANISHED   task/{A} had version 4 at the checkpoint",
        "DELETE FROM change WHERE subject_id = '{A}' AND version > 2 | VANISHED   task/{A} had versions 3 to 4 at the checkpoint",
        "DELETE FROM change WHERE subject_id = '{B}' | VANISHED   task/{B} had 4 versions at the checkpoint, and none is left",
        "DELETE FROM change WHERE subject_id = '{A}' | VANISHED   task/{A} had 4 versions at the checkpoint, and none is left",
        "UPDATE change SET version = 7 - version WHERE subject_id = '{A}' AND version IN (3, 4) | CHANGED    task/{A} version 3 is not what it was",
        "UPDATE change SET previous_hash = hash WHERE subject_id = '{A}' AND version = 3 | CHANGED    task/{A} version 3 does not follow from the one before it",
    })
    void what_is_changed_or_gone_is_found_and_named(String tampering, String finding) throws SQLException, IOException {
        // Given
        verify();
        byte[] before = Files.readAllBytes(checkpoint);
        unguarded("ALTER TABLE change DROP CONSTRAINT change_subject_version; " + named(tampering));

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed()).contains(named(finding));
        assertThat(checkpoint).hasBinaryContent(before);
        assertThat(folder.toFile().list()).containsExactly("log.checkpoint");
    }

    @Test
    void rows_that_were_swapped_with_all_they_say_are_found_by_their_places() throws SQLException {
        // Given
        unguarded("""
                ALTER TABLE change ALTER position SET GENERATED BY DEFAULT;
                UPDATE change SET position = 1000 WHERE position = 2;
                UPDATE change SET position = 2 WHERE position = 3;
                UPDATE change SET position = 3 WHERE position = 1000;
                """);

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed()).contains("REORDERED  task/" + A + " version 3 stands before the one that it followed");
    }

    @Test
    void a_history_that_was_written_anew_with_good_hashes_is_not_that_of_the_checkpoint() throws SQLException {
        // Given
        verify();
        unguarded("DELETE FROM change WHERE subject_id = '" + A + "' AND version = 4");
        append(A, 4, "{\"forged\":true}");
        sql("INSERT INTO publication (position) SELECT position FROM change WHERE position > 9");

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed())
                .contains("CHANGED    task/" + A + " version 4 or one before it is not that of the checkpoint")
                .contains("VANISHED   the change at position 4 was published and is gone");
    }

    @Test
    void a_row_that_no_service_has_written_is_found_though_its_hash_is_good() throws SQLException {
        // Given
        append(A, 5);

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed())
                .contains("INSERTED   task/" + A + " version 5 was never published and is not about to be")
                .doesNotContain("CHANGED");
    }

    @Test
    void a_row_beside_another_of_the_same_version_is_found() throws SQLException {
        // Given
        unguarded("""
                ALTER TABLE change DROP CONSTRAINT change_subject_version;
                INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, fields, state, public,
                                    previous_hash, hash)
                SELECT uuidv7(), type, subject_kind, subject_id, version, at, actor, fields, state, public, previous_hash, hash
                  FROM change WHERE position = 2
                """);

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed()).contains("INSERTED   task/" + A + " has version 2 twice");
    }

    @Test
    void without_any_checkpoint_the_newest_row_is_missed_by_those_who_published_it() throws SQLException {
        // Given
        unguarded("DELETE FROM change WHERE subject_id = '" + A + "' AND version = 4");

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed()).contains("VANISHED   the change at position 4 was published and is gone");
        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void a_guard_that_is_off_is_found() throws SQLException {
        // Given
        sql("ALTER TABLE change DISABLE TRIGGER change_is_append_only");
        sql("DROP TRIGGER change_is_never_emptied ON change");

        // When
        int result = verify();

        // Then
        assertThat(result).isEqualTo(1);
        assertThat(printed())
                .contains("UNGUARDED  the trigger change_is_append_only is off or gone")
                .contains("UNGUARDED  the trigger change_is_never_emptied is off or gone")
                .contains("; findings: 2.");
    }

    @Test
    void a_checkpoint_that_was_touched_or_is_of_another_database_is_not_gone_by() throws IOException {
        // Given
        verify();
        String whole = Files.readString(checkpoint);

        // When, Then
        Files.writeString(checkpoint, whole.replace(" task 4 ", " task 3 "));
        assertThat(verify()).isEqualTo(2);
        assertThat(printed()).contains("is damaged");
        Files.writeString(checkpoint, whole.lines().limit(5).reduce("", (all, line) -> all + line + "\n"));
        assertThat(verify()).isEqualTo(2);
        Files.writeString(checkpoint, "garbage");
        assertThat(verify()).isEqualTo(2);
        assertThat(printed()).contains("is no checkpoint");
        Files.writeString(checkpoint, whole);
        assertThat(verify()).isZero();
        Files.writeString(checkpoint, otherDatabase(whole));
        assertThat(verify()).isEqualTo(2);
        assertThat(printed()).contains("is of the database other, and this is " + name);
    }

    @Test
    void who_may_not_read_or_says_too_little_is_told_so() throws SQLException {
        sql("REVOKE SELECT ON outbox FROM " + name + "_auditor");
        assertThat(verify()).isEqualTo(2);
        assertThat(printed()).contains("permission denied for table outbox");
        assertThat(command(Map.of()).run(List.of(checkpoint.toString()))).isEqualTo(2);
        assertThat(printed()).contains("Set QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(command(Map.of()).run(List.of())).isEqualTo(2);
        assertThat(printed()).contains("Which checkpoint?");
    }

    /** With a last line that is right for what it now says. */
    private String otherDatabase(String whole) {
        String others = whole.substring(0, whole.indexOf("end ")).replace("database " + name, "database other");
        byte[] hash = ChainHash.sha256().digest(others.getBytes(StandardCharsets.UTF_8));
        return others + "end " + HexFormat.of().formatHex(hash) + "\n";
    }

    private static String named(String text) {
        return text.replace("{A}", A).replace("{B}", B).replace("{C}", C);
    }

    private void append(String subject, int version) throws SQLException {
        append(subject, version, "{\"version\":%d}".formatted(version));
    }

    private void append(String subject, int version, String state) throws SQLException {
        sql("""
                INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, reason, fields, state, public,
                                    previous_hash, hash)
                VALUES (uuidv7(), 'org.jiedui.bare.task.changed.v1', 'task', '%s', %d, now(), 'tj-office', '因为', '{/title}',
                        convert_to('%s', 'UTF8'), true, '', '')
                """.formatted(subject, version, state));
    }

    /** As the superuser, with everything switched off that stands in the way, and on again after it. */
    private void unguarded(String tampering) throws SQLException {
        sql("ALTER TABLE outbox DROP CONSTRAINT outbox_position_fkey; ALTER TABLE change DISABLE TRIGGER ALL; " + tampering
                + "; ALTER TABLE change ENABLE TRIGGER ALL");
    }

    private void sql(String text) throws SQLException {
        try (Connection superuser = postgres.connect(name);
                Statement statement = superuser.createStatement()) {
            statement.execute(text);
        }
    }

    private int verify() {
        return command(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME", name + "_auditor",
                        "QUARKUS_DATASOURCE_PASSWORD", "reads-only"))
                .run(List.of(checkpoint.toString()));
    }

    private VerifyCommand command(Map<String, String> environment) {
        return new VerifyCommand(environment, CLOCK, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
