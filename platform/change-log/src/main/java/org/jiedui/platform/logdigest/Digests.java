package org.jiedui.platform.logdigest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiedui.platform.digest.Digest;
import org.jiedui.platform.digest.SubjectHash;

/** Computes the digest from the change log. */
@ApplicationScoped
class Digests {

    /** Lower-case ids of one length sort as text just as PostgreSQL sorts them as bytes. */
    private static final String CURRENT =
            """
            SELECT subject_kind, subject_id, version, state_hash FROM (
                SELECT DISTINCT ON (subject_id) subject_kind, subject_id, version, sha256(state) AS state_hash
                  FROM change ORDER BY subject_id, version DESC) latest
             WHERE state_hash IS NOT NULL ORDER BY subject_id
            """;

    private final AgroalDataSource database;

    Digests(AgroalDataSource database) {
        this.database = database;
    }

    Digest now() {
        Map<String, SubjectHash> hashes = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false); // rows are fetched in portions only inside a transaction
            try (PreparedStatement select = connection.prepareStatement(CURRENT)) {
                select.setFetchSize(5_000);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        hashes.computeIfAbsent(rows.getString(1), kind -> new SubjectHash())
                                .add(rows.getObject(2, UUID.class), rows.getInt(3), rows.getBytes(4));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
        Map<String, Digest.KindDigest> kinds = new TreeMap<>();
        hashes.forEach((kind, hash) -> kinds.put(kind, hash.total()));
        return new Digest(kinds);
    }
}
