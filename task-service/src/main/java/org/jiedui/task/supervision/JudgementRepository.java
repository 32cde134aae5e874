package org.jiedui.task.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jiedui.platform.id.Ids;
import org.jiedui.task.supervision.model.Finding;
import org.jiedui.task.supervision.model.JudgedLight;

/** Keeps judgements, many at a time: all open tasks are judged each day. */
@ApplicationScoped
class JudgementRepository {

    private static final String LAST =
            """
            SELECT l.task_id, l.until, l.light, l.red_since, l.made_good_on,
                   l.light = 'GREEN' AND l.findings = CAST('[]' AS jsonb)
              FROM unnest(?) AS one (task_id)
             CROSS JOIN LATERAL (SELECT * FROM judgement j WHERE j.task_id = one.task_id ORDER BY j.day DESC LIMIT 1) l
            """;
    private static final String ADD =
            """
            INSERT INTO judgement (id, created_at, updated_at, task_id, day, until, light, red_since, made_good_on, findings)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
            """;
    private static final String EXTEND =
            "UPDATE judgement SET until = ?, updated_at = ? WHERE task_id = ANY(?) AND until = ?";

    private final EntityManager entities;
    private final ObjectMapper json;

    JudgementRepository(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Keeps others from judging until this transaction ends: tasks are judged in the order of the days. */
    void lock() {
        entities.createNativeQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('judgement'))) judging")
                .getSingleResult();
    }

    /** How tasks stood when they were last judged; one that never was is not among them. */
    Map<UUID, Standing> standings(Collection<UUID> tasks) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(LAST)) {
                select.setArray(1, connection.createArrayOf("uuid", tasks.toArray()));
                Map<UUID, Standing> standings = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        standings.put(rows.getObject(1, UUID.class), standing(rows));
                    }
                }
                return standings;
            }
        });
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getObject(2, LocalDate.class),
                JudgedLight.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getBoolean(6));
    }

    void add(Map<UUID, Verdict> verdicts, LocalDate day, Instant now) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(ADD)) {
                for (Map.Entry<UUID, Verdict> verdict : verdicts.entrySet()) {
                    fill(insert, verdict.getKey(), verdict.getValue(), day, now);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private void fill(PreparedStatement insert, UUID task, Verdict verdict, LocalDate day, Instant now)
            throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setObject(2, now.atOffset(ZoneOffset.UTC));
        insert.setObject(3, now.atOffset(ZoneOffset.UTC));
        insert.setObject(4, task);
        insert.setObject(5, day);
        insert.setObject(6, day);
        insert.setString(7, verdict.light().name());
        insert.setObject(8, verdict.redSince());
        insert.setObject(9, verdict.madeGoodOn());
        insert.setString(10, text(verdict.findings()));
    }

    /** Nothing has changed since the working day before: their last judgements hold for this day too. */
    void extend(Collection<UUID> tasks, LocalDate before, LocalDate day, Instant now) {
        entities.unwrap(Session.class).doWork(connection -> extend(connection, tasks, before, day, now));
    }

    private static void extend(
            Connection connection, Collection<UUID> tasks, LocalDate before, LocalDate day, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(EXTEND)) {
            update.setObject(1, day);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setArray(3, connection.createArrayOf("uuid", tasks.toArray()));
            update.setObject(4, before);
            update.executeUpdate();
        }
    }

    private String text(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
