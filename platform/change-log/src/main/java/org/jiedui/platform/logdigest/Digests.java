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

    /** What has no version after it stands. Lower-case ids of one length sort as text just as PostgreSQL sorts them as bytes. */
    private static final String CURRENT =
            """
            SELECT c.subject_kind, c.subject_id, c.version, sha256(c.state) FROM change c
             WHERE c.state IS NOT NULL AND NOT EXISTS (
                       SELECT 1 FROM change n WHERE n.subject_id = c.subject_id AND n.version = c.version + 1)
             ORDER BY c.subject_id
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
