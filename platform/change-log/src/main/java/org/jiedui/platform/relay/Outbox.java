package org.jiedui.platform.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The changes that are still to be published, in the order of their positions. Never a cursor: positions are taken before
 * commit, so that a change can become visible behind one that has been published already.
 */
final class Outbox {

    /*
     * Each outbox row is looked up in the change log by itself (OFFSET 0 keeps the planner from joining otherwise: the outbox
     * is empty most of the time, and what the statistics say of it is worth nothing when it is not). Sizes are known without
     * reading the states, so that a batch never outgrows the memory.
     */
    private static final String NEXT = """
            WITH held AS MATERIALIZED (
                SELECT c.subject_id FROM outbox o JOIN change c ON c.position = o.position
                 WHERE o.parked_because IS NOT NULL)
            SELECT position, id, type, subject_kind, subject_id, version, at, actor, reason, fields,
                   CASE WHEN size <= ? THEN state END AS state, traceparent, size, public, was_public, dropped
              FROM (SELECT c.*, octet_length(c.state) AS size,
                           sum(octet_length(c.state)) OVER (ORDER BY o.position ROWS UNBOUNDED PRECEDING) AS total
                      FROM outbox o
                     CROSS JOIN LATERAL (
                            SELECT l.*, coalesce((SELECT p.public FROM change p
                                                   WHERE p.subject_id = l.subject_id
                                                     AND p.version = l.version - 1), false) AS was_public,
                                   EXISTS (SELECT FROM parking_resolution d
                                            WHERE d.position = l.position AND d.resolution = 'DROP') AS dropped
                              FROM change l WHERE l.position = o.position OFFSET 0) c
                     WHERE o.parked_because IS NULL AND c.subject_id NOT IN (SELECT subject_id FROM held)
                     ORDER BY o.position LIMIT ?) due
             WHERE coalesce(total - size, 0) < ?
             ORDER BY position
            """;

    private static final String PUBLISHED = """
            WITH gone AS (DELETE FROM outbox WHERE position = ANY (?) RETURNING position)
            INSERT INTO publication (position) SELECT position FROM gone ORDER BY position
            """;

    private static final String PUBLISHED_IDS = """
            WITH gone AS (
                DELETE FROM outbox o USING change c WHERE c.position = o.position AND c.id = ANY (?) RETURNING o.position)
            INSERT INTO publication (position) SELECT position FROM gone ORDER BY position
            """;

    private static final String HOLDS =
            "SELECT EXISTS (SELECT FROM outbox o JOIN change c ON c.position = o.position WHERE c.id = ?)";

    private static final String HAS_PUBLISHED = "SELECT EXISTS (SELECT FROM publication)";

    private static final String PARK =
            "UPDATE outbox SET parked_because = ?, parked_at = now() WHERE position = ? AND parked_because IS NULL";

    private final Connection connection;
    private final RelaySettings settings;

    Outbox(Connection connection, RelaySettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /**
     * The next changes, lowest position first, without what is parked and what waits behind a parked change.
     *
     * @param limit how many at most; fewer if their states are large
     */
    List<OutboxRow> next(int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setLong(1, settings.maxEventBytes().asLongValue());
            select.setInt(2, limit);
            select.setLong(3, settings.batchBytes().asLongValue());
            try (ResultSet found = select.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(row(found));
                }
                return rows;
            }
        }
    }

    /** Takes away what Kafka has, and notes in which order it was published. */
    void published(List<OutboxRow> rows) throws SQLException {
        Long[] positions = rows.stream().map(OutboxRow::position).toArray(Long[]::new);
        remove(PUBLISHED, connection.createArrayOf("bigint", positions));
    }

    /**
     * The same by the changes' ids, as the records on Kafka tell them.
     *
     * @return how many of them were still to be published, as far as the outbox knew
     */
    int publishedIds(Collection<UUID> ids) throws SQLException {
        return remove(PUBLISHED_IDS, connection.createArrayOf("uuid", ids.toArray()));
    }

    /** Whether the change of this id is still to be published, as far as the outbox knows. */
    boolean holds(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HOLDS)) {
            select.setObject(1, id);
            try (ResultSet answer = select.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    /** Whether anything was published ever. */
    boolean hasPublished() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(HAS_PUBLISHED)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** Lays a change aside that cannot be published. Its subject's later ones wait behind it, all others go on. */
    void park(OutboxRow row, String because) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(PARK)) {
            update.setString(1, because);
            update.setLong(2, row.position());
            update.executeUpdate();
        }
    }

    private int remove(String statement, Array which) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setArray(1, which);
            return delete.executeUpdate();
        }
    }

    private static OutboxRow row(ResultSet found) throws SQLException {
        return new OutboxRow(
                found.getLong("position"),
                ChangeRow.read(found),
                found.getLong("size"),
                found.getBoolean("public"),
                found.getBoolean("was_public"),
                found.getBoolean("dropped"),
                Set.of());
    }
}
