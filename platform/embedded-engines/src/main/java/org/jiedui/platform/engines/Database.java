package org.jiedui.platform.engines;

/**
 * One service's database.
 *
 * @param owner migrates: owns every table, may alter anything in this database and nothing outside
 * @param app   runs: reads and writes rows, alters nothing
 */
public record Database(String name, int port, Login owner, Login app) {

    public String jdbcUrl() {
        return jdbcUrl(port, name);
    }

    static String jdbcUrl(int port, String name) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /** A role that may connect, and its password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
