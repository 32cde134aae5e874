package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;

/** A leader's session in a process of its own, which is at no time idle: url, user, password, lease in ms. */
final class EndlessReader {

    private static final String LARGE_ANSWER = "SELECT repeat('x', 1000000) FROM generate_series(1, 50)";

    private EndlessReader() {}

    public static void main(String[] arguments) throws Exception {
        Duration lease = Duration.ofMillis(Long.parseLong(arguments[3]));
        RelayConnections connections = new RelayConnections(arguments[0], arguments[1], arguments[2], "relay", lease);
        try (Connection session = connections.open();
                Statement statement = session.createStatement()) {
            new LeaderLease(session).tryToTake();
            while (true) {
                statement.execute(LARGE_ANSWER);
            }
        }
    }
}
