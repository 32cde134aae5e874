package org.jiedui.platform.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;

/** A handler that counts effects in a table and fails when a test wants it to. */
class Following implements EventHandler {

    private static final String COUNT = """
            INSERT INTO followed (consumer, subject, version) VALUES (?, ?, ?)
            ON CONFLICT (consumer, subject, version) DO UPDATE SET effects = followed.effects + 1
            """;

    private final DataSource database;
    private final String consumer;
    private final String topic;
    final AtomicInteger resets = new AtomicInteger();
    final AtomicInteger failures = new AtomicInteger();
    volatile Predicate<ReceivedEvent> failing = event -> false;

    Following(DataSource database, String consumer, String topic) {
        this.database = database;
        this.consumer = consumer;
        this.topic = topic;
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic);
    }

    /** Fails only after it has written, so that what it wrote must not stay. */
    @Override
    public void apply(ReceivedEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(COUNT)) {
            insert.setString(1, consumer);
            insert.setObject(2, event.subjectId());
            insert.setInt(3, event.entityVersion());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        if (failing.test(event)) {
            failures.incrementAndGet();
            throw new IllegalStateException("the test says so");
        }
    }

    @Override
    public void reset(String name) {
        resets.incrementAndGet();
    }
}
