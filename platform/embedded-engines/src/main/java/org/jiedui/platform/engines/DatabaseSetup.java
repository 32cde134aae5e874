package org.jiedui.platform.engines;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/**
 * A database with two roles: the owner, which migrates, and the one that the service runs as, which cannot alter
 * anything.
 */
final class DatabaseSetup {
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]{0,49}");

    private DatabaseSetup() {}

    static void createDatabase(Connection server, Database database) throws SQLException {
        requirePlain(database.name());
        createRole(server, database.owner());
        createRole(server, database.app());
        if (isMissing(server, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
            execute(
                    server,
                    "CREATE DATABASE " + database.name() + " OWNER "
                            + database.owner().user());
        }
        execute(server, "REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
        execute(
                server,
                "GRANT CONNECT ON DATABASE " + database.name() + " TO "
                        + database.app().user());
    }

    /** @param inside a connection to the database itself, where schemas live */
    static void grant(Connection inside, Database database) throws SQLException {
        String app = database.app().user();
        String created = "ALTER DEFAULT PRIVILEGES FOR ROLE " + database.owner().user() + " IN SCHEMA public GRANT ";
        execute(inside, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        execute(inside, "GRANT USAGE ON SCHEMA public TO " + app);
        execute(inside, created + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app);
        execute(inside, created + "USAGE ON SEQUENCES TO " + app);
    }

    private static void createRole(Connection server, Database.Login login) throws SQLException {
        if (isMissing(server, "SELECT 1 FROM pg_roles WHERE rolname = ?", login.user())) {
            execute(server, "CREATE ROLE " + login.user());
        }
        execute(
                server,
                "ALTER ROLE " + login.user()
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD "
                        + literal(login.password()));
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return !result.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Names go into statements that take no parameters, so they must need no quotes. */
    private static void requirePlain(String name) {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new EngineException("Not a plain database name: " + name);
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
