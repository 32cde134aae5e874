package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What the outbox holds.
 *
 * @param oldest when the first change was made that is neither published nor parked; {@code null} if there is none
 */
record Backlog(long unpublished, long parked, Instant oldest) {

    static final Backlog UNKNOWN = new Backlog(0, 0, null);

    private static final String COUNT = """
            SELECT count(*), count(parked_because),
                   (SELECT c.at FROM outbox o JOIN change c ON c.position = o.position
                     WHERE o.parked_because IS NULL ORDER BY o.position LIMIT 1)
              FROM outbox
            """;

    static Backlog count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(COUNT)) {
            answer.next();
            OffsetDateTime oldest = answer.getObject(3, OffsetDateTime.class);
            return new Backlog(answer.getLong(1), answer.getLong(2), oldest == null ? null : oldest.toInstant());
        }
    }
}
