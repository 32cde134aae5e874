package org.jiedui.platform.relay;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jiedui.platform.engines.Database;
import org.jiedui.platform.engines.PostgresServer;

/** A database with the change log's tables, written to by plain SQL as a service writes to it. */
final class LogTables {

    private static final String APPEND = """
            WITH appended AS (
                INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, reason, fields, state, public,
                                    traceparent, previous_hash, hash)
                VALUES (uuidv7(), ?, 'task', ?, ?, now(), 'tj-office', ?, '{/title}', ?, ?, ?, '', '')
                RETURNING position)
            INSERT INTO outbox (position) SELECT position FROM appended
            """;

    private final Database database;

    private LogTables(Database database) {
        this.database = database;
    }

    static LogTables create(PostgresServer server, String name) {
        Database database = server.createDatabase(name);
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password())
                .locations("db/platform")
                .placeholders(Map.of("appRole", database.app().user()))
                .load()
                .migrate();
        return new LogTables(database);
    }

    Database database() {
        return database;
    }

    /** As the service connects. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.app().user(), database.app().password());
    }

    /** A change that has happened and that partners may see. */
    void append(UUID subject, int version) throws SQLException {
        append(subject, version, "{\"version\":%d}".formatted(version), true);
    }

    void append(UUID subject, int version, String state, boolean isPublic) throws SQLException {
        try (Connection connection = connect()) {
            append(connection, subject, version, state, isPublic);
        }
    }

    /** @param state {@code null} for a removal */
    static void append(Connection connection, UUID subject, int version, String state, boolean isPublic)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, "org.jiedui.bare.task." + (state == null ? "removed" : "changed") + ".v1");
            insert.setObject(2, subject);
            insert.setInt(3, version);
            insert.setString(4, "因为");
            insert.setBytes(5, state == null ? null : state.getBytes(StandardCharsets.UTF_8));
            insert.setBoolean(6, isPublic);
            insert.setString(7, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            insert.executeUpdate();
        }
    }

    /** So many changes of new subjects, each at its first version, with states of that many bytes. */
    void appendMany(int count, int bytes) throws SQLException {
        execute("""
                WITH appended AS (
                    INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, fields, state, public,
                                        previous_hash, hash)
                    SELECT uuidv7(), 'org.jiedui.bare.task.changed.v1', 'task', gen_random_uuid(), 1, now(), 'tj-office',
                           '{/title}', convert_to('{"text":"' || repeat('x', %d) || '"}', 'UTF8'), true, '', ''
                      FROM generate_series(1, %d)
                    RETURNING position)
                INSERT INTO outbox (position) SELECT position FROM appended
                """.formatted(bytes, count));
    }

    /** As an operator orders it: of one subject, or of all for {@code null}. */
    void orderRepublication(UUID subject) throws SQLException {
        execute("""
                INSERT INTO republication (id, created_at, updated_at, ordered_by, subject_kind, subject_id, subjects)
                SELECT uuidv7(), now(), now(), 'operator', %s, %s, count(DISTINCT subject_id) FROM change
                """.formatted(subject == null ? "NULL" : "'task'", subject == null ? "NULL" : "'" + subject + "'"));
    }

    /** As an operator drops it. */
    void drop(UUID subject, int version) throws SQLException {
        execute("""
                INSERT INTO parking_resolution (id, created_at, updated_at, change_id, position, subject, version, resolution,
                                                resolved_by, reason, parked_because)
                SELECT uuidv7(), now(), now(), c.id, c.position, 'task/' || c.subject_id, c.version, 'DROP', 'operator', 'x',
                       o.parked_because
                  FROM change c JOIN outbox o USING (position) WHERE c.subject_id = '%s' AND c.version = %d;
                UPDATE outbox SET parked_because = NULL, parked_at = NULL
                 WHERE position = (SELECT position FROM change WHERE subject_id = '%s' AND version = %d)
                """.formatted(subject, version, subject, version));
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    long unpublished() throws SQLException {
        return count("SELECT count(*) FROM outbox");
    }
}
