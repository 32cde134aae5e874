package org.jiedui.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jiedui.platform.listing.Sql;

/** Reads tasks as far as they are judged by it: rows instead of entities, since all that are open are judged each day. */
@ApplicationScoped
class JudgeableTasks {

    /** Whose clock runs: what is a draft is nobody's yet, and what is suspended stands still. */
    private static final String RUNNING = "t.status IN ('ASSIGNED', 'IN_PROGRESS', 'IN_ACCEPTANCE')";

    private static final String PAGE =
            """
            SELECT t.id, t.start_on, t.due_on, t.progress,
                   (SELECT min(CAST(m ->> 'dueOn' AS date)) FROM jsonb_array_elements(t.milestones) m
                     WHERE m ->> 'doneOn' IS NULL),
                   t.priority, t.dimension, t.city, t.light
              FROM task t WHERE t.id > ? AND %s AND (%s) ORDER BY t.id LIMIT ?
            """;
    private static final String COUNT = "SELECT count(*) FROM task t WHERE " + RUNNING + " AND (%s)";

    /** From below upward, as everybody locks tasks: a child before its parent. */
    private static final String HOLD =
            """
            WITH RECURSIVE up (id, parent_id, depth) AS (
                SELECT t.id, t.parent_id, 0 FROM task t WHERE t.id = ANY(?)
                UNION ALL
                SELECT up.id, above.parent_id, up.depth + 1 FROM up JOIN task above ON above.id = up.parent_id)
            SELECT t.id, t.confidential
              FROM task t JOIN (SELECT id, max(depth) AS depth FROM up GROUP BY id) place ON place.id = t.id
             WHERE %s ORDER BY place.depth DESC, t.id FOR NO KEY UPDATE OF t
            """
                    .formatted(RUNNING);

    private final EntityManager entities;

    JudgeableTasks(EntityManager entities) {
        this.entities = entities;
    }

    /** By id, from behind this one. */
    List<JudgeableTask> after(UUID id, Sql which, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(id));
        parameters.addAll(which.parameters());
        parameters.add(limit);
        return read(PAGE.formatted(RUNNING, which.text()), parameters, rows -> {
            List<JudgeableTask> tasks = new ArrayList<>();
            while (rows.next()) {
                tasks.add(task(rows));
            }
            return tasks;
        });
    }

    int count(Sql which) {
        return read(COUNT.formatted(which.text()), which.parameters(), rows -> {
            rows.next();
            return rows.getInt(1);
        });
    }

    /** Keeps others from changing these until the running transaction ends, and says whether each is confidential. */
    Map<UUID, Boolean> hold(Collection<UUID> ids) {
        return read(HOLD, List.of((Object) ids.toArray(UUID[]::new)), rows -> {
            Map<UUID, Boolean> held = new HashMap<>();
            while (rows.next()) {
                held.put(rows.getObject(1, UUID.class), rows.getBoolean(2));
            }
            return held;
        });
    }

    private static JudgeableTask task(ResultSet row) throws SQLException {
        return new JudgeableTask(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                row.getInt(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, List<Object> parameters, Reading<T> reading) {
        return entities.unwrap(Session.class).doReturningWork(connection -> run(connection, sql, parameters, reading));
    }

    private static <T> T run(Connection connection, String sql, List<Object> parameters, Reading<T> reading)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                select.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                return reading.of(rows);
            }
        }
    }
}
