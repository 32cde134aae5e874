package org.jiedui.task.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When units that lead a task were waiting for an office to review what they had handed in, as the change log tells. */
@ApplicationScoped
public class ReviewWaitQueries {

    private static final String STEPS =
            """
            SELECT c.subject_id, split_part(c.type, '.', 5), c.at
              FROM report r JOIN change c ON c.subject_id = r.id
             WHERE r.task_id = ? AND r.lead ORDER BY c.subject_id, c.version
            """;

    private final AgroalDataSource database;

    ReviewWaitQueries(AgroalDataSource database) {
        this.database = database;
    }

    public List<ReviewWait> of(UUID task) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STEPS)) {
            select.setObject(1, task);
            List<ReviewWait> ended = new ArrayList<>();
            Map<UUID, Instant> waiting = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    step(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getObject(3, OffsetDateTime.class).toInstant(),
                            waiting,
                            ended);
                }
            }
            waiting.values().forEach(since -> ended.add(new ReviewWait(since, null)));
            return ended;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }

    /** What is changed while it waits goes on waiting. */
    private static void step(
            UUID report, String event, Instant at, Map<UUID, Instant> waiting, List<ReviewWait> ended) {
        switch (event) {
            case "submitted", "resubmitted" -> waiting.putIfAbsent(report, at);
            case "accepted", "returned" -> ended.add(new ReviewWait(waiting.remove(report), at));
            default -> {}
        }
    }
}
