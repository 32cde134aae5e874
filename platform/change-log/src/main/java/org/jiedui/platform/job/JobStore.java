package org.jiedui.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.identity.Caller;

/**
 * Jobs in the database, and who has which. Every method joins the running transaction, if there is one. Times are the
 * database's, the one clock that all replicas share: a lease must not end early because a replica's clock is fast.
 */
@ApplicationScoped
class JobStore {

    private static final String LOCK_CALLER = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 11))";
    private static final String OPEN_OF_CALLER = "SELECT count(*) FROM job WHERE requested_by = ? AND ended_at IS NULL";
    private static final String ADD =
            """
            INSERT INTO job (id, version, created_at, updated_at, kind, status, requested_by, caller, input, done, total,
                             attempts, free_at)
            VALUES (?, 1, now(), now(), ?, 'QUEUED', ?, CAST(? AS jsonb), CAST(? AS jsonb), 0, 0, 0, now())
            """;
    private static final String ADD_FILE = "INSERT INTO job_file (job, content) VALUES (?, ?)";
    private static final String FILE = "SELECT content FROM job_file WHERE job = ?";
    private static final String TAKE =
            """
            UPDATE job SET status = 'RUNNING', version = version + 1, updated_at = now(), attempts = attempts + 1,
                           started_at = coalesce(started_at, now()), done = 0, total = 0,
                           lease = ?, free_at = now() + CAST(? AS interval)
             WHERE id = (SELECT id FROM job WHERE ended_at IS NULL AND free_at <= now() AND kind = ANY (?)
                          ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, caller, input, attempts
            """;
    private static final String MINE = " WHERE id = ? AND lease = ? AND status = 'RUNNING'";
    private static final String KEEP =
            """
            UPDATE job SET free_at = now() + CAST(? AS interval), updated_at = now(), done = ?, total = ?,
                           version = version + CASE WHEN (done, total) = (?, ?) THEN 0 ELSE 1 END
            """
                    + MINE;
    private static final String RELEASE =
            """
            UPDATE job SET status = 'QUEUED', version = version + 1, updated_at = now(), lease = NULL,
                           free_at = now() + CAST(? AS interval), attempts = attempts - ?, done = 0, total = 0
            """
                    + MINE;
    private static final String END =
            """
            WITH ended AS (
                UPDATE job SET status = ?, version = version + 1, updated_at = clock_timestamp(),
                               ended_at = clock_timestamp(), done = ?, total = ?,
                               result = CAST(? AS jsonb), error = CAST(? AS jsonb)
            """
                    + MINE
                    + """
             RETURNING id),
            dropped AS (DELETE FROM job_file USING ended WHERE job = ended.id)
            SELECT count(*) FROM ended
            """;
    private static final String FORGET = "DELETE FROM job WHERE ended_at < now() - CAST(? AS interval)";

    private final DataSource database;
    private final ObjectMapper json;

    JobStore(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many open jobs a caller has; until the transaction ends, nobody else adds one for the same caller. */
    long openOf(String subject) {
        query(LOCK_CALLER, JobStore::number, subject);
        return query(OPEN_OF_CALLER, JobStore::number, subject);
    }

    UUID add(String kind, Caller caller, Record input, byte[] file) {
        UUID id = Ids.next();
        update(ADD, id, kind, caller.subject(), text(caller), text(input));
        if (file.length > 0) {
            update(ADD_FILE, id, file);
        }
        return id;
    }

    byte[] file(UUID id) {
        return query(FILE, found -> found.next() ? found.getBytes(1) : new byte[0], id);
    }

    /** Takes the oldest job that is free; one whose worker has fallen silent is free too. */
    Optional<TakenJob> take(Collection<String> kinds, Duration lease) {
        UUID token = UUID.randomUUID();
        return query(
                TAKE,
                found -> found.next() ? Optional.of(taken(found, token)) : Optional.empty(),
                token,
                lease.toString(),
                kinds.toArray(String[]::new));
    }

    /** A sign of life. @return whether the job is still this worker's */
    boolean keep(JobRun run, Duration lease) {
        JobRun.Progress at = run.progress();
        return update(KEEP, lease.toString(), at.done(), at.total(), at.done(), at.total(), run.id(), run.lease()) == 1;
    }

    /** Gives the job back, free again after a while. */
    void release(JobRun run, Duration delay, boolean countsAsAttempt) {
        update(RELEASE, delay.toString(), countsAsAttempt ? 0 : 1, run.id(), run.lease());
    }

    /** @return whether the job was still this worker's; if not, nothing has happened */
    boolean succeed(JobRun run, Record result) {
        return end(run, JobStatus.SUCCEEDED, text(result), null);
    }

    /** The same with the problem in each language. */
    boolean fail(JobRun run, Object error) {
        return end(run, JobStatus.FAILED, null, text(error));
    }

    private boolean end(JobRun run, JobStatus status, String result, String error) {
        JobRun.Progress at = run.progress();
        long ended = query(
                END, JobStore::number, status.name(), at.done(), at.total(), result, error, run.id(), run.lease());
        return ended == 1;
    }

    void forget(Duration kept) {
        update(FORGET, kept.toString());
    }

    private TakenJob taken(ResultSet found, UUID lease) throws SQLException {
        return new TakenJob(
                found.getObject(1, UUID.class),
                found.getString(2),
                caller(found.getString(3)),
                found.getString(4),
                found.getInt(5),
                lease);
    }

    private interface Reading<T> {
        T of(ResultSet found) throws SQLException;
    }

    private <T> T query(String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet found = statement.executeQuery()) {
            return reading.of(found);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static long number(ResultSet found) throws SQLException {
        found.next();
        return found.getLong(1);
    }

    private String text(Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Caller caller(String text) {
        try {
            return json.readValue(text, Caller.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
