package org.jiedui.task.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
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
import java.util.function.Function;
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

    /** One statement for all of them: of a first judgement every task is a row. */
    private static final String ADD =
            """
            INSERT INTO judgement (id, created_at, updated_at, task_id, day, until, light, red_since, made_good_on, findings)
            SELECT one.id, now.at, now.at, one.task_id, now.day, now.day, one.light, one.red_since, one.made_good_on,
                   CAST(one.findings AS jsonb)
              FROM (SELECT CAST(? AS timestamptz) AS at, CAST(? AS date) AS day) now
             CROSS JOIN unnest(?, ?, ?, ?, ?, ?) AS one (id, task_id, light, red_since, made_good_on, findings)
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
        if (!verdicts.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> add(connection, verdicts, day, now));
        }
    }

    private void add(Connection connection, Map<UUID, Verdict> verdicts, LocalDate day, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, now.atOffset(ZoneOffset.UTC));
            insert.setObject(2, day);
            insert.setArray(3, array(connection, "uuid", verdicts, verdict -> Ids.next()));
            insert.setArray(4, connection.createArrayOf("uuid", verdicts.keySet().toArray()));
            insert.setArray(5, array(connection, "text", verdicts, verdict -> verdict.light().name()));
            insert.setArray(6, array(connection, "date", verdicts, Verdict::redSince));
            insert.setArray(7, array(connection, "date", verdicts, Verdict::madeGoodOn));
            insert.setArray(8, array(connection, "text", verdicts, verdict -> text(verdict.findings())));
            insert.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, Map<UUID, Verdict> verdicts, Function<Verdict, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, verdicts.values().stream().map(value).toArray());
    }

    /** Nothing has changed since the working day before: their last judgements hold for this day too. */
    void extend(Collection<UUID> tasks, LocalDate before, LocalDate day, Instant now) {
        if (!tasks.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> extend(connection, tasks, before, day, now));
        }
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
