package org.jiedui.platform.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jiedui.platform.http.RequestBytes;
import org.jiedui.platform.identity.CurrentCaller;
import org.jiedui.platform.problem.Fault;
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

    private static final int LONGEST_KEY = 255;
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 7))";
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

    private final HttpServerRequest http;
    private final RequestBytes body;
    private final CurrentCaller caller;
    private final EntityManager entities;
    private final ObjectMapper json;

    IdempotentAnswers(
            HttpServerRequest http,
            RequestBytes body,
            CurrentCaller caller,
            EntityManager entities,
            ObjectMapper json) {
        this.http = http;
        this.body = body;
        this.caller = caller;
        this.entities = entities;
        this.json = json;
    }

    void replay() {
        key().ifPresent(key -> entities.unwrap(Session.class).doWork(connection -> replay(connection, key)));
    }

    /** @param person whose data the answer shows, {@code null} where it shows nobody's */
    void keep(Answer answer, UUID person) {
        key().ifPresent(key -> entities.unwrap(Session.class).doWork(connection -> keep(connection, key, answer, person)));
    }

    private void replay(Connection connection, String key) throws SQLException {
        lock(connection, key);
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, caller.get().subject());
            find.setString(2, key);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    return;
                }
                if (found.getInt(2) == FORGOTTEN) {
                    throw Problem.of(
                            PlatformProblem.GONE,
                            Text.of(
                                    "首次应答含有已被删除的个人信息，不再保留；该请求当时已执行。",
                                    "The first answer showed data of a person who has been erased since. The request was "
                                            + "carried out then."));
                }
                if (!MessageDigest.isEqual(found.getBytes(1), fingerprint())) {
                    throw Problem.of(
                            PlatformProblem.IDEMPOTENCY_KEY_REUSED,
                            Text.of("请为不同的请求使用不同的幂等键。", "Use another key for another request."));
                }
                throw new Replay(new Answer(found.getInt(2), readHeaders(found.getString(3)), found.getBytes(4)));
            }
        }
    }

    private void lock(Connection connection, String key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, caller.get().subject() + "\n" + key);
            try (ResultSet locked = lock.executeQuery()) {
                locked.next();
                if (!locked.getBoolean(1)) {
                    throw Problem.of(PlatformProblem.IDEMPOTENCY_IN_PROGRESS).header("Retry-After", "1");
                }
            }
        }
    }

    private void keep(Connection connection, String key, Answer answer, UUID person) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, caller.get().subject());
            keep.setString(2, key);
            keep.setBytes(3, fingerprint());
            keep.setInt(4, answer.status());
            keep.setString(5, writeHeaders(answer.headers()));
            keep.setBytes(6, answer.body());
            keep.setObject(7, person);
            keep.executeUpdate();
        }
    }

    private Optional<String> key() {
        String key = http.getHeader("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY || key.chars().anyMatch(c -> c < 0x20 || c > 0x7e)) {
            throw Problem.of(PlatformProblem.INVALID_HEADER)
                    .with(Fault.inHeader(
                            "Idempotency-Key",
                            "invalid-format",
                            Text.of(
                                    "应为 1 至 " + LONGEST_KEY + " 个可见 ASCII 字符。",
                                    "This must be 1 to " + LONGEST_KEY + " visible ASCII characters.")));
        }
        return Optional.of(key);
    }

    /** Two requests are the same if they do the same to the same thing; headers do not count. */
    private byte[] fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((http.method() + " " + http.uri() + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body.get());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
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
