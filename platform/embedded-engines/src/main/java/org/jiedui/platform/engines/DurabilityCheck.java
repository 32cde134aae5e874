package org.jiedui.platform.engines;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Asks a running server for the settings that keep people's data safe, since what was asked for need not be what
 * took.
 */
final class DurabilityCheck {
    private static final Map<String, String> REQUIRED = new LinkedHashMap<>();

    static {
        REQUIRED.put("fsync", "on");
        REQUIRED.put("synchronous_commit", "on");
        REQUIRED.put("full_page_writes", "on");
        REQUIRED.put("password_encryption", "scram-sha-256");
        REQUIRED.put("listen_addresses", "127.0.0.1");
    }

    private DurabilityCheck() {}

    /** @throws EngineException naming the first setting that is not as it must be */
    static void require(Connection connection) throws SQLException {
        for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
            String actual = show(connection, setting.getKey());
            if (!actual.equals(setting.getValue())) {
                throw new EngineException("PostgreSQL runs with " + setting.getKey() + "=" + actual
                        + ", which endangers data; it must be " + setting.getValue() + ".");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
