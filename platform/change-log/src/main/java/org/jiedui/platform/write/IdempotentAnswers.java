package org.jiedui.platform.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jiedui.platform.problem.PlatformProblem;
import org.jiedui.platform.problem.Problem;
import org.jiedui.platform.text.Text;

/**
 * The first answer to each {@code Idempotency-Key} of each caller, kept for 24 hours in the transaction of the effect
 * itself: either both are there or neither. A transaction-scoped lock on the key keeps two requests from running at once.
 */
@RequestScoped
class IdempotentAnswers {

    /** Stands in place of the status of an answer that showed somebody who has been erased since; other answers are 2xx. */
    static final int FORGOTTEN = 410;

    private static final String FIND =
            """
            SELECT fingerprint, status, headers, body FROM idempotent_answer
             WHERE caller = ? AND key = ? AND answered_at > now() - interval '24 hours'
            """;
    private static final String KEEP =
            """
            INSERT INTO idempotent_answer (caller, key, fingerprint, status, headers, body, person, answered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, now())
            ON CONFLICT (caller, key) DO UPDATE
               SET fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                   body = excluded.body, person = excluded.person, answered_at = excluded.answered_at
            """;

    private final IdempotencyKey key;
    private final EntityManager entities;
    private final ObjectMapper json;

    IdempotentAnswers(IdempotencyKey key, EntityManager entities, ObjectMapper json) {
        this.key = key;
        this.entities = entities;
        this.json = json;
    }

    void replay() {
        key.value().ifPresent(given -> entities.unwrap(Session.class).doWork(connection -> replay(connection, given)));
    }

    /** @param person whose data the answer shows, {@code null} where it shows nobody's */
    void keep(Answer answer, UUID person) {
        key.value()
                .ifPresent(given -> entities.unwrap(Session.class)
                        .doWork(connection -> keep(connection, given, answer, person)));
    }

    private void replay(Connection connection, String given) throws SQLException {
        key.lock(connection, given);
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, key.caller());
            find.setString(2, given);
            try (ResultSet found = find.executeQuery()) {
                if (found.next()) {
                    if (found.getInt(2) == FORGOTTEN) {
                        throw forgotten();
                    }
                    key.requireSame(found.getBytes(1));
                    throw new Replay(new Answer(found.getInt(2), readHeaders(found.getString(3)), found.getBytes(4)));
                }
            }
        }
    }

    private static Problem forgotten() {
        return Problem.of(
                PlatformProblem.GONE,
                Text.of(
                        "首次应答含有已被删除的个人信息，不再保留；该请求当时已执行。",
                        "The first answer showed data of a person who has been erased since. The request was carried out then."));
    }

    private void keep(Connection connection, String given, Answer answer, UUID person) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, key.caller());
            keep.setString(2, given);
            keep.setBytes(3, key.fingerprint());
            keep.setInt(4, answer.status());
            keep.setString(5, writeHeaders(answer.headers()));
            keep.setBytes(6, answer.body());
            keep.setObject(7, person);
            keep.executeUpdate();
        }
    }

    private String writeHeaders(Map<String, String> headers) {
        try {
            return json.writeValueAsString(headers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, String> readHeaders(String headers) {
        try {
            return json.readValue(headers, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
