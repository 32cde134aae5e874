package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Which of a service's replicas leads: the one whose session holds the lock in the service's database. It ends with the
 * session, at the latest when the server has heard nothing for the length of the lease. Whatever a former leader
 * still believes, Kafka refuses its transactions as soon as the next one has begun.
 */
final class LeaderLease {

    private static final String TAKE = "SELECT pg_try_advisory_lock(hashtext('jiedui.relay'))";
    private static final String RENEW = "SELECT 1";

    private final Connection session;

    LeaderLease(Connection session) {
        this.session = session;
    }

    /** Takes the lease if nobody holds it. */
    boolean tryToTake() throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet answer = statement.executeQuery(TAKE)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** A sign of life, as is every other statement of the session. Fails if the lease is lost. */
    void renew() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute(RENEW);
        }
    }
}
