package org.jiedui.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The task-service's database, by plain JDBC. */
record Database(String url, String superuserPassword, String servicePassword) {

    private static final String SERVICE_ROLE = "task_app";

    /** As the service connects. */
    Connection service() throws SQLException {
        return connect(SERVICE_ROLE, servicePassword);
    }

    Connection superuser() throws SQLException {
        return connect("postgres", superuserPassword);
    }

    private Connection connect(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        return DriverManager.getConnection(url, properties);
    }

    /**
     * A schema with tables as the service has them, their indexes, checks and the hash chain, in which rows can be made that
     * nobody publishes.
     */
    void makeCeilingTables() throws SQLException {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement()) {
            sql.execute("DROP SCHEMA IF EXISTS ceiling CASCADE");
            sql.execute("CREATE SCHEMA ceiling");
            for (String table : new String[] {"task", "change", "outbox"}) {
                sql.execute("CREATE TABLE ceiling." + table + " (LIKE public." + table + " INCLUDING ALL)");
            }
            sql.execute("CREATE TRIGGER change_chain BEFORE INSERT ON ceiling.change"
                    + " FOR EACH ROW EXECUTE FUNCTION public.change_chain()");
            sql.execute("GRANT USAGE ON SCHEMA ceiling TO " + SERVICE_ROLE);
            sql.execute("GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA ceiling TO " + SERVICE_ROLE);
        }
    }

    long count(String table) throws SQLException {
        try (Connection connection = superuser();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
