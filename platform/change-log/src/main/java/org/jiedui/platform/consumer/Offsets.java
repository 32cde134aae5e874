package org.jiedui.platform.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** How far each consumer has got, kept where its effects are kept. Every method joins the running transaction. */
@ApplicationScoped
class Offsets {

    private static final String BEGIN = """
            INSERT INTO consumer_offset (consumer, topic, topic_id, partition, next_offset) VALUES (?, ?, ?, ?, 0)
            ON CONFLICT DO NOTHING
            """;
    private static final String LOCK = """
            SELECT topic_id, next_offset FROM consumer_offset
             WHERE consumer = ? AND topic = ? AND partition = ? FOR UPDATE
            """;
    private static final String STORE = """
            UPDATE consumer_offset SET topic_id = ?, next_offset = ?
             WHERE consumer = ? AND topic = ? AND partition = ?
            """;

    private final DataSource database;

    Offsets(DataSource database) {
        this.database = database;
    }

    /** Where a consumer stands in one partition. */
    record Stand(UUID topicId, long next) {
        boolean isIn(TopicIdentity topic) {
            return topicId.equals(topic.id());
        }
    }

    /** Locks where the consumer stands until the transaction ends; a partition that is new to it begins at 0. */
    Stand lock(String consumer, TopicIdentity topic, int partition) {
        try (Connection connection = database.getConnection()) {
            Optional<Stand> known = find(connection, consumer, topic, partition);
            if (known.isPresent()) {
                return known.get();
            }
            begin(connection, consumer, topic, partition);
            return find(connection, consumer, topic, partition).orElseThrow();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    void store(String consumer, TopicIdentity topic, int partition, long next) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(STORE)) {
            update.setObject(1, topic.id());
            update.setLong(2, next);
            update.setString(3, consumer);
            update.setString(4, topic.name());
            update.setInt(5, partition);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static Optional<Stand> find(Connection connection, String consumer, TopicIdentity topic, int partition)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, consumer);
            select.setString(2, topic.name());
            select.setInt(3, partition);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Stand(found.getObject(1, UUID.class), found.getLong(2)))
                        : Optional.empty();
            }
        }
    }

    private static void begin(Connection connection, String consumer, TopicIdentity topic, int partition)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setString(1, consumer);
            insert.setString(2, topic.name());
            insert.setObject(3, topic.id());
            insert.setInt(4, partition);
            insert.executeUpdate();
        }
    }
}
