package org.jiedui.platform.write;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jiedui.platform.schedule.Recurrence;
import org.jiedui.platform.schedule.ScheduledWork;

/** Forgets the answers that are over 24 hours old. */
@ApplicationScoped
class ExpiredAnswers implements ScheduledWork {

    /** A day's worth at once could take longer than a statement may. */
    private static final int PORTION = 5_000;

    private static final String FORGET =
            """
            DELETE FROM %1$s WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM %1$s WHERE answered_at < now() - interval '24 hours' ORDER BY answered_at LIMIT %2$d))
            """;

    private final DataSource database;

    ExpiredAnswers(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "expired-answers";
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
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            for (String table : List.of("idempotent_answer", "idempotent_part")) {
                boolean more = true;
                while (more) {
                    more = delete.executeUpdate(FORGET.formatted(table, PORTION)) == PORTION;
                }
            }
        } catch (SQLException failure) {
            throw new PersistenceException(failure);
        }
    }
}
