package org.jiedui.platform.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jiedui.platform.id.Ids;
import org.jiedui.platform.relay.RelayWake;

/**
 * Appends changes, in the transaction that makes them. One row is at once the audit trail, the replay source and what
 * will be published; an outbox row beside it says that it still is to be.
 */
@ApplicationScoped
public class ChangeLog {

    private static final String APPEND =
            """
            WITH appended AS (
                INSERT INTO change (id, type, subject_kind, subject_id, version, at, actor, reason, fields, state, public,
                                    traceparent, previous_hash, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')
                RETURNING position)
            INSERT INTO outbox (position) SELECT position FROM appended
            """;

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final ChangedFields changedFields;
    private final Clock clock;
    private final RelayWake relay;
    private final Actor actor;
    private final String typePrefix;

    ChangeLog(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            ChangedFields changedFields,
            Clock clock,
            RelayWake relay,
            Actor actor,
            @ConfigProperty(name = "jiedui.event-type-prefix") String typePrefix) {
        this.entities = entities;
        this.transaction = transaction;
        this.json = json;
        this.changedFields = changedFields;
        this.clock = clock;
        this.relay = relay;
        this.actor = actor;
        this.typePrefix = typePrefix;
    }

    /**
     * Appends what just happened to an aggregate. Flushes first, so that the version is the new one.
     *
     * @param event its class name tells what happened: {@code TextReplaced} becomes {@code text-replaced}
     * @param reason why, as the caller gave it, or {@code null}
     */
    public <A> void append(Recorded<A> kind, A aggregate, Record event, String reason) {
        entities.flush();
        write(kind.subject(aggregate), event, reason, bytes(kind.state(aggregate)), kind.isPublic(aggregate));
    }

    /** Appends the end of an aggregate, whose row the caller removes in the same transaction. */
    public <A> void appendRemoval(Recorded<A> kind, A aggregate, Record event, String reason) {
        Subject subject = new Subject(kind.kind(), kind.id(aggregate), kind.version(aggregate) + 1);
        write(subject, event, reason, null, kind.isPublic(aggregate));
        entities.flush();
    }

    private void write(Subject subject, Record event, String reason, byte[] state, boolean isPublic) {
        int status = transaction.getTransactionStatus();
        if (status == Status.STATUS_MARKED_ROLLBACK) {
            return; // nothing comes of it; the rest of a batch is only judged
        }
        if (status != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a change is appended only inside the transaction that makes it");
        }
        String type = typePrefix + "." + subject.kind() + "." + EventName.of(event) + ".v1";
        OffsetDateTime at =
                OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        entities.unwrap(Session.class).doWork(connection -> {
            String[] fields = changedFields.since(connection, subject, state);
            insert(connection, Ids.next(), type, subject, at, reason, fields, state, isPublic);
        });
        relay.afterCommit();
    }

    private void insert(
            Connection connection,
            UUID id,
            String type,
            Subject subject,
            OffsetDateTime at,
            String reason,
            String[] fields,
            byte[] state,
            boolean isPublic)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setObject(1, id);
            insert.setString(2, type);
            insert.setString(3, subject.kind());
            insert.setObject(4, subject.id());
            insert.setInt(5, subject.version());
            insert.setObject(6, at);
            insert.setString(7, actor.name());
            insert.setString(8, reason);
            insert.setArray(9, connection.createArrayOf("text", fields));
            insert.setBytes(10, state);
            insert.setBoolean(11, isPublic);
            insert.setString(12, traceparent());
            insert.executeUpdate();
        }
    }

    private byte[] bytes(Record state) {
        try {
            return json.writeValueAsBytes(state);
        } catch (JsonProcessingException unserializable) {
            throw new IllegalStateException(unserializable);
        }
    }

    /** W3C Trace Context of the request that made the change, or {@code null} where there is none. */
    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex()
                : null;
    }
}
