package org.jiedui.platform.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A row of the change log, as it is stored.
 *
 * @param known whether it was published, or is still to be: what the service has written is one or the other
 */
record LogRow(
        long position,
        UUID id,
        String type,
        String kind,
        UUID subject,
        int version,
        Instant at,
        String actor,
        String reason,
        List<String> fields,
        boolean isPublic,
        String traceparent,
        byte[] state,
        byte[] previousHash,
        byte[] hash,
        boolean known) {

    static final String ALL =
            """
            SELECT c.position, c.id, c.type, c.subject_kind, c.subject_id, c.version, c.at, c.actor, c.reason, c.fields,
                   c.public, c.traceparent, c.state, c.previous_hash, c.hash,
                   p.position IS NOT NULL OR o.position IS NOT NULL
              FROM change c
              LEFT JOIN publication p ON p.position = c.position
              LEFT JOIN outbox o ON o.position = c.position
             ORDER BY c.subject_id, c.version, c.position
            """;

    static LogRow read(ResultSet row) throws SQLException {
        return new LogRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getInt(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getString(9),
                List.of((String[]) row.getArray(10).getArray()),
                row.getBoolean(11),
                row.getString(12),
                row.getBytes(13),
                row.getBytes(14),
                row.getBytes(15),
                row.getBoolean(16));
    }
}
