package org.jiedui.platform.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Up to which due time each work is done. Every method joins the running transaction, if there is one. */
@ApplicationScoped
class DoneMarks {

    private static final String BEGIN =
            "INSERT INTO scheduled_work (done_until, name) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String READ = "SELECT done_until FROM scheduled_work WHERE name = ?";
    private static final String LOCK = READ + " FOR UPDATE SKIP LOCKED";
    private static final String MOVE = "UPDATE scheduled_work SET done_until = ? WHERE name = ?";

    private final DataSource database;

    DoneMarks(DataSource database) {
        this.database = database;
    }

    /** The mark as it stands; work that is new begins with this one. */
    Instant readOrBegin(String work, Instant first) {
        return read(READ, work).orElseGet(() -> {
            write(BEGIN, first, work);
            return read(READ, work).orElseThrow();
        });
    }

    /** The mark, locked until the transaction ends; nothing while another replica is at the work. */
    Optional<Instant> lock(String work) {
        return read(LOCK, work);
    }

    void move(String work, Instant done) {
        write(MOVE, done, work);
    }

    private Optional<Instant> read(String statement, String work) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            select.setString(1, work);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(found.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }

    private void write(String statement, Instant mark, String work) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setObject(1, mark.atOffset(ZoneOffset.UTC));
            update.setString(2, work);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
