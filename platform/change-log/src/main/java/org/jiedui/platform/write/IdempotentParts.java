package org.jiedui.platform.write;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What has become of each part of a request that is carried out in a transaction per part, where the request has an
 * {@code Idempotency-Key}. A part's outcome is kept in the transaction of its effect, so that the same request, sent
 * again after a crash in the middle, does the parts that are left and no part twice. Kept for 24 hours.
 */
@RequestScoped
public class IdempotentParts {

    private static final String FIND =
            """
            SELECT part, fingerprint, outcome FROM idempotent_part
             WHERE caller = ? AND key = ? AND answered_at > now() - interval '24 hours'
            """;
    private static final String KEEP =
            """
            INSERT INTO idempotent_part (caller, key, part, fingerprint, outcome, answered_at)
            VALUES (?, ?, ?, ?, ?, now())
            ON CONFLICT (caller, key, part) DO UPDATE
               SET fingerprint = excluded.fingerprint, outcome = excluded.outcome, answered_at = excluded.answered_at
            """;

    private final IdempotencyKey key;
    private final EntityManager entities;

    IdempotentParts(IdempotencyKey key, EntityManager entities) {
        this.key = key;
        this.entities = entities;
    }

    /** The outcomes of all parts that have one. */
    public Map<Integer, byte[]> outcomes() {
        return key.value()
                .map(given -> entities.unwrap(Session.class)
                        .doReturningWork(connection -> find(connection, FIND, given, new Object[] {})))
                .orElse(Map.of());
    }

    /**
     * The outcome of one part, which is nobody else's until the transaction that is running ends.
     *
     * @throws org.jiedui.platform.problem.Problem 409 while the same part of the same request is being carried out
     */
    public Optional<byte[]> outcome(int part) {
        return key.value()
                .map(given -> entities.unwrap(Session.class).doReturningWork(connection -> {
                    key.lock(connection, given + "\n" + part);
                    return find(connection, FIND + " AND part = ?", given, part).get(part);
                }));
    }

    /** Keeps the outcome of a part; nothing where the request has no key. */
    public void keep(int part, byte[] outcome) {
        key.value().ifPresent(given -> entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setString(1, key.caller());
                keep.setString(2, given);
                keep.setInt(3, part);
                keep.setBytes(4, key.fingerprint());
                keep.setBytes(5, outcome);
                keep.executeUpdate();
            }
        }));
    }

    private Map<Integer, byte[]> find(Connection connection, String statement, String given, Object... part)
            throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(statement)) {
            find.setString(1, key.caller());
            find.setString(2, given);
            for (int i = 0; i < part.length; i++) {
                find.setObject(3 + i, part[i]);
            }
            Map<Integer, byte[]> outcomes = new HashMap<>();
            try (ResultSet found = find.executeQuery()) {
                while (found.next()) {
                    key.requireSame(found.getBytes(2));
                    outcomes.put(found.getInt(1), found.getBytes(3));
                }
            }
            return outcomes;
        }
    }
}
