package org.jiedui.task.task;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * When the work on a task was waiting for which unit, as the states in the change log tell, whatever ended it: each time by the
 * first state that told of it, and the first behind that does not.
 */
@ApplicationScoped
public class UnitWaitQueries {

    private static final String WAITS =
            """
            WITH state AS (
                SELECT c.version, c.at, CAST(convert_from(c.state, 'UTF8') AS jsonb) -> 'waitingFor' AS waiting
                  FROM change c WHERE c.subject_id = ? AND c.state IS NOT NULL),
            step AS (
                SELECT version, at, waiting, lag(waiting) OVER (ORDER BY version) AS before FROM state)
            SELECT at, lead(at) OVER (ORDER BY version), waiting #>> '{organization,code}', waiting #>> '{region,code}'
              FROM step WHERE waiting IS DISTINCT FROM before ORDER BY version
            """;

    private final AgroalDataSource database;

    UnitWaitQueries(AgroalDataSource database) {
        this.database = database;
    }

    public List<UnitWait> of(UUID task) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITS)) {
            select.setObject(1, task);
            List<UnitWait> waits = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    add(rows, waits);
                }
            }
            return waits;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    private static void add(ResultSet row, List<UnitWait> waits) throws SQLException {
        String organization = row.getString(3);
        String region = row.getString(4);
        if (organization != null || region != null) {
            OffsetDateTime to = row.getObject(2, OffsetDateTime.class);
            waits.add(new UnitWait(
                    row.getObject(1, OffsetDateTime.class).toInstant(),
                    to == null ? null : to.toInstant(),
                    organization,
                    region));
        }
    }
}
