package org.jiedui.platform.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jiedui.platform.schedule.Recurrence;
import org.jiedui.platform.schedule.ScheduledWork;

/**
 * Removes contents that nothing has used for the time of grace, in two steps: first the database forgets them and keeps
 * their keys, then, once that is committed, the store removes what lies under these keys. An upload of the same content
 * meanwhile gets another key. So a removal that comes late, out of a process that was frozen, meets nothing that is used.
 */
@ApplicationScoped
class UnusedContents implements ScheduledWork {

    /** The rest comes with the next due time: a bucket takes a while for each. */
    private static final int PORTION = 500;

    private static final String ABANDONED = "SELECT key FROM abandoned_content LIMIT " + PORTION;
    private static final String REMOVED = "DELETE FROM abandoned_content WHERE key = ?";
    private static final String ABANDON =
            """
            WITH gone AS (
                DELETE FROM stored_content WHERE uses = 0 AND unused_since < now() - make_interval(secs => ?)
                RETURNING key)
            INSERT INTO abandoned_content (key) SELECT key FROM gone
            """;

    private final DataSource database;
    private final ContentStore store;
    private final Duration grace;

    UnusedContents(DataSource database, ContentStore store, AttachmentConfig config) {
        this.database = database;
        this.store = store;
        this.grace = config.grace();
    }

    @Override
    public String name() {
        return "unused-contents";
    }

    @Override
    public Recurrence recurrence() {
        return Recurrence.every(Duration.ofHours(1));
    }

    @Override
    public boolean makesUpForEach() {
        return false;
    }

    @Override
    public void run(Instant due) {
        try (Connection connection = database.getConnection()) {
            for (String key : abandoned(connection)) {
                store.remove(key); // a second time, should this be rolled back, it does nothing
                removed(connection, key);
            }
            abandon(connection);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private static List<String> abandoned(Connection connection) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ABANDONED);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
        }
        return keys;
    }

    private static void removed(Connection connection, String key) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVED)) {
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private void abandon(Connection connection) throws SQLException {
        try (PreparedStatement abandon = connection.prepareStatement(ABANDON)) {
            abandon.setLong(1, grace.toSeconds());
            abandon.executeUpdate();
        }
    }
}
