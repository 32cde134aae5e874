package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens the connection that a relay leads over: none of the pool's, since its session holds the leader's lock. The server
 * ends the session of a process that has fallen silent, and with it the lock.
 */
final class RelayConnections {

    private static final int ANSWER_SECONDS = 8;
    private static final int CONNECT_SECONDS = 3;

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    RelayConnections(String url, String user, String password, String application, Duration lease) {
        database.setURL(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName(application);
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setLoginTimeout(CONNECT_SECONDS);
        database.setSocketTimeout(ANSWER_SECONDS);
        database.setTcpKeepAlive(true);
        // The user timeout is for a process that froze while an answer was on its way: such a session is not idle. And
        // no
        // sequential scans, since statistics of a table that is almost always empty mislead when it is not.
        database.setOptions("""
                -c idle_session_timeout=%1$d -c idle_in_transaction_session_timeout=%1$d -c tcp_user_timeout=%1$d \
                -c statement_timeout=6000 -c lock_timeout=4000 -c enable_seqscan=off""".formatted(lease.toMillis()));
    }

    Connection open() throws SQLException {
        return database.getConnection();
    }
}
