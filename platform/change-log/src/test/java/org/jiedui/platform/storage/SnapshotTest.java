package org.jiedui.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jiedui.platform.testing.WithEngines;
import org.junit.jupiter.api.Test;

/** What is read together is of one moment. */
@QuarkusTest
@WithEngines(database = "bare")
class SnapshotTest {

    private static final String INSERT =
            """
            INSERT INTO note (id, version, created_at, updated_at, code, title, color, tags, secret)
            VALUES (uuidv7(), 1, now(), now(), uuidv7()::text, '快照', 'RED', '{}', FALSE)
            """;

    @Inject
    Snapshot snapshot;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Test
    void what_others_write_meanwhile_is_not_seen() {
        snapshot.read(() -> {
            long before = count();
            CompletableFuture.runAsync(this::insert).join();
            assertThat(count()).isEqualTo(before);
        });
        snapshot.read(() -> assertThat(count()).isPositive());
    }

    @Test
    void nothing_can_be_written() {
        assertThatThrownBy(() -> snapshot.read(
                        () -> entities.createNativeQuery(INSERT).executeUpdate()))
                .hasStackTraceContaining("read-only transaction");
    }

    private long count() {
        return (long) entities.createNativeQuery("SELECT count(*) FROM note WHERE title = '快照'", Long.class)
                .getSingleResult();
    }

    private void insert() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(INSERT);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
