package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiedui.platform.event.ChangeEvent;

/** What operators want to be published once more, and how far that has got. */
final class Republications {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String IS_ANY_DUE = "SELECT EXISTS (SELECT FROM republication WHERE finished_at IS NULL)";

    private static final String BEGIN = """
            UPDATE republication
               SET reached = CASE WHEN topics = ? THEN reached END,
                   republished = CASE WHEN topics = ? THEN republished ELSE 0 END,
                   unpublishable = CASE WHEN topics = ? THEN unpublishable ELSE 0 END,
                   topics = ?, started_at = coalesce(started_at, now()), updated_at = now()
             WHERE id = (SELECT id FROM republication WHERE finished_at IS NULL ORDER BY id LIMIT 1)
            RETURNING id, subject_id, reached
            """;

    /*
     * Of each subject the newest version that has been published: what stands in the outbox still comes, and what was dropped
     * never will. Partners see it if the newest of all is public, dropped or not; if they only did so once, what is sent is
     * the change by which they lost sight of it, which tells them no more than they know. Sizes are known without reading
     * the states, so that a portion never outgrows the memory.
     */
    private static final String STANDINGS = """
            SELECT subject, position, id, type, subject_kind, subject_id, version, at, actor, reason, fields,
                   CASE WHEN size <= ? THEN state END AS state, traceparent, size,
                   is_public AND newest_public AS is_public,
                   is_public AND newest_public AND EXISTS (
                       SELECT FROM change p WHERE p.subject_id = due.subject_id AND p.public AND p.version < due.version)
                       AS was_public,
                   w_id, w_type, w_version, w_at, w_traceparent
              FROM (SELECT s.subject_id AS subject, n.*, n.public AS is_public, m.public AS newest_public,
                           w.id AS w_id, w.type AS w_type, w.version AS w_version, w.at AS w_at,
                           w.traceparent AS w_traceparent, octet_length(n.state) AS size,
                           sum(octet_length(n.state)) OVER (ORDER BY s.subject_id ROWS UNBOUNDED PRECEDING) AS total
                      FROM (SELECT DISTINCT subject_id FROM change
                             WHERE subject_id > ? AND (?::uuid IS NULL OR subject_id = ?)
                             ORDER BY subject_id LIMIT ?) s
                      LEFT JOIN LATERAL (
                            SELECT c.version, c.public FROM change c
                             WHERE c.subject_id = s.subject_id
                               AND EXISTS (SELECT FROM publication p WHERE p.position = c.position)
                             ORDER BY c.version DESC LIMIT 1) m ON TRUE
                      LEFT JOIN LATERAL (
                            SELECT c.* FROM change c
                             WHERE c.subject_id = s.subject_id AND c.version <= m.version
                               AND NOT EXISTS (SELECT FROM parking_resolution d
                                                WHERE d.position = c.position AND d.resolution = 'DROP')
                             ORDER BY c.version DESC LIMIT 1) n ON TRUE
                      LEFT JOIN change w ON NOT m.public AND w.subject_id = s.subject_id
                            AND w.version = 1 + (SELECT max(p.version) FROM change p
                                                  WHERE p.subject_id = s.subject_id AND p.public
                                                    AND p.version < m.version)) due
             WHERE coalesce(total - size, 0) < ?
             ORDER BY subject
            """;

    private static final String NOTE = """
            UPDATE republication
               SET reached = ?, republished = republished + ?, unpublishable = unpublishable + ?, updated_at = now()
             WHERE id = ?
            """;

    private static final String FINISH =
            "UPDATE republication SET finished_at = now(), updated_at = now() WHERE id = ?";

    private final Connection connection;
    private final RelaySettings settings;

    Republications(Connection connection, RelaySettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    /**
     * One that is under way.
     *
     * @param subject the only one that it is about; {@code null} if it is about all
     * @param reached up to which subject it has got, in the order of ids
     */
    record Run(UUID id, UUID subject, UUID reached) {}

    boolean isAnyDue() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(IS_ANY_DUE)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /**
     * The oldest that is not finished. It goes on where a leader before has left it, unless that one wrote to other topics:
     * what was there is lost, and it begins anew.
     */
    Optional<Run> begin(List<UUID> topics) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(BEGIN)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                update.setArray(parameter, connection.createArrayOf("uuid", topics.toArray()));
            }
            try (ResultSet begun = update.executeQuery()) {
                return begun.next()
                        ? Optional.of(new Run(
                                begun.getObject(1, UUID.class),
                                begun.getObject(2, UUID.class),
                                reached(begun.getObject(3, UUID.class))))
                        : Optional.empty();
            }
        }
    }

    private static UUID reached(UUID noted) {
        return noted == null ? BEFORE_ALL : noted;
    }

    /** The next subjects behind the one reached, so many at most; fewer if their states are large. */
    List<Standing> next(Run run, UUID reached, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STANDINGS)) {
            select.setLong(1, settings.maxEventBytes().asLongValue());
            select.setObject(2, reached);
            select.setObject(3, run.subject());
            select.setObject(4, run.subject());
            select.setInt(5, limit);
            select.setLong(6, settings.batchBytes().asLongValue());
            try (ResultSet found = select.executeQuery()) {
                List<Standing> standings = new ArrayList<>();
                while (found.next()) {
                    standings.add(standing(found));
                }
                return standings;
            }
        }
    }

    void note(Run run, UUID reached, int republished, int unpublishable) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            update.setObject(1, reached);
            update.setInt(2, republished);
            update.setInt(3, unpublishable);
            update.setObject(4, run.id());
            update.executeUpdate();
        }
    }

    void finish(Run run) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FINISH)) {
            update.setObject(1, run.id());
            update.executeUpdate();
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        UUID subject = row.getObject("subject", UUID.class);
        if (row.getObject("id") == null) {
            return new Standing(subject, null, null);
        }
        OutboxRow last = new OutboxRow(
                row.getLong("position"),
                ChangeRow.read(row),
                row.getLong("size"),
                row.getBoolean("is_public"),
                row.getBoolean("was_public"),
                false,
                Set.of());
        return new Standing(subject, last, row.getObject("w_id") == null ? null : withdrawal(row, last.change()));
    }

    private static ChangeEvent withdrawal(ResultSet row, ChangeEvent last) throws SQLException {
        return new ChangeEvent(
                row.getObject("w_id", UUID.class),
                row.getString("w_type"),
                last.kind(),
                last.subject(),
                row.getInt("w_version"),
                row.getObject("w_at", OffsetDateTime.class).toInstant(),
                null,
                null,
                List.of(),
                null,
                row.getString("w_traceparent"));
    }
}
