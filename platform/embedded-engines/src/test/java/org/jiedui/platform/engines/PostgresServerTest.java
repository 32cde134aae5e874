package org.jiedui.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.temporary(Map.of("max_connections", "37"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void settings_of_the_test_outweigh_the_defaults() throws SQLException {
        // Given
        try (Connection connection = server.connect("postgres")) {
            // When
            String connections = single(connection, "SHOW max_connections");
            // Then
            assertThat(connections).isEqualTo("37");
        }
    }

    @Test
    void the_running_role_reads_and_writes_what_the_owner_has_created() throws SQLException {
        // Given
        Database database = server.createDatabase("written");
        try (Connection owner = connect(database, database.owner());
                Connection app = connect(database, database.app())) {
            run(owner, "CREATE TABLE task (id bigint GENERATED ALWAYS AS IDENTITY, title text)");
            // When
            run(app, "INSERT INTO task (title) VALUES ('建平台')");
            run(app, "UPDATE task SET title = title || '!'");
            // Then
            assertThat(single(app, "SELECT title FROM task")).isEqualTo("建平台!");
        }
    }

    @Test
    void the_running_role_alters_nothing() throws SQLException {
        // Given
        Database database = server.createDatabase("guarded");
        try (Connection owner = connect(database, database.owner());
                Connection app = connect(database, database.app())) {
            run(owner, "CREATE TABLE task (id bigint)");
            // When
            String[] attempts = {
                "CREATE TABLE mine (id bigint)",
                "DROP TABLE task",
                "ALTER TABLE task ADD title text",
                "TRUNCATE task",
                "CREATE SCHEMA mine",
                "CREATE TEMPORARY TABLE mine (id bigint)",
                "CREATE ROLE mine",
                "ALTER SYSTEM SET fsync = off"
            };
            // Then
            for (String attempt : attempts) {
                assertThatThrownBy(() -> run(app, attempt))
                        .as(attempt)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
            }
        }
    }

    @Test
    void a_services_roles_do_not_enter_anothers_database() {
        // Given
        Database mine = server.createDatabase("mine");
        Database other = server.createDatabase("other");
        // When
        Database disguised = new Database(other.name(), other.port(), mine.owner(), mine.app());
        // Then
        assertThatThrownBy(() -> connect(disguised, disguised.app()))
                .hasMessageContaining("permission denied for database \"other\"");
        assertThatThrownBy(() -> connect(disguised, disguised.owner()))
                .hasMessageContaining("permission denied for database \"other\"");
    }

    @Test
    void a_wrong_password_is_refused() {
        // Given
        Database database = server.createDatabase("locked");
        // When
        Database.Login guess = new Database.Login(database.app().user(), "guess");
        // Then
        assertThatThrownBy(() -> connect(database, guess)).hasMessageContaining("password authentication failed");
    }

    @Test
    void creating_a_database_again_keeps_its_rows_and_takes_the_new_passwords() throws SQLException {
        // Given
        Database first = server.createDatabase("kept", "owner's first", "app's first");
        try (Connection owner = connect(first, first.owner())) {
            run(owner, "CREATE TABLE task AS SELECT 'kept' AS title");
        }
        // When
        Database second = server.createDatabase("kept", "owner's second", "app's second");
        // Then
        try (Connection app = connect(second, second.app())) {
            assertThat(single(app, "SELECT title FROM task")).isEqualTo("kept");
        }
        assertThatThrownBy(() -> connect(first, first.app())).isInstanceOf(SQLException.class);
    }

    @Test
    void a_name_that_would_need_quotes_is_refused() {
        // Given
        String name = "task; DROP DATABASE postgres";
        // When
        assertThatThrownBy(() -> server.createDatabase(name))
                // Then
                .hasMessage("Not a plain database name: " + name);
    }

    @Test
    void a_server_that_could_lose_data_fails_the_durability_check() throws SQLException {
        // Given
        try (Connection connection = server.connect("postgres")) {
            // When
            assertThatThrownBy(() -> DurabilityCheck.require(connection))
                    // Then
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("fsync=off");
        }
    }

    static Connection connect(Database database, Database.Login login) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String single(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
