package org.jiedui.task.task;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** In which states tasks have been, and when, as the change log tells. */
@ApplicationScoped
public class TaskStageQueries {

    private static final String MOVES =
            """
            SELECT c.subject_id, split_part(c.type, '.', 5), c.at, c.version
              FROM change c WHERE c.subject_id = ANY(?) ORDER BY c.subject_id, c.version
            """;

    private final AgroalDataSource database;

    TaskStageQueries(AgroalDataSource database) {
        this.database = database;
    }

    /** The stages of each task, from its beginning on. */
    public Map<UUID, List<TaskStage>> of(Collection<UUID> tasks) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MOVES)) {
            select.setArray(1, connection.createArrayOf("uuid", tasks.toArray()));
            Map<UUID, TaskStages> stages = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stages.computeIfAbsent(rows.getObject(1, UUID.class), task -> new TaskStages())
                            .add(
                                    rows.getString(2),
                                    rows.getObject(3, OffsetDateTime.class).toInstant(),
                                    rows.getInt(4));
                }
            }
            Map<UUID, List<TaskStage>> all = new HashMap<>();
            stages.forEach((task, moves) -> all.put(task, moves.all()));
            return all;
        } catch (SQLException failed) {
            throw new PersistenceException(failed);
        }
    }
}
