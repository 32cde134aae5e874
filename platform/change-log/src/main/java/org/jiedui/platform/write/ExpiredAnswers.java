package org.jiedui.platform.write;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets the answers that are over 24 hours old. Every replica does so; twice does no harm. */
@ApplicationScoped
class ExpiredAnswers {

    private static final Logger LOG = Logger.getLogger(ExpiredAnswers.class);

    private static final int PORTION = 5_000;
    private static final String FORGET =
            """
            DELETE FROM idempotent_answer WHERE (caller, key) IN (
                SELECT caller, key FROM idempotent_answer
                 WHERE answered_at < now() - interval '24 hours' ORDER BY answered_at LIMIT %d)
            """
                    .formatted(PORTION);

    private final AgroalDataSource database;
    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expired-answers").factory());

    ExpiredAnswers(AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent starting) {
        hourly.scheduleWithFixedDelay(this::forget, 10, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        hourly.shutdownNow();
    }

    void forget() {
        try (Connection connection = database.getConnection();
                Statement delete = connection.createStatement()) {
            while (delete.executeUpdate(FORGET) == PORTION) {
                // a day's worth at once could take longer than a statement may
            }
        } catch (SQLException later) {
            LOG.warnf("expired answers stay for another hour: %s", later.getMessage());
        }
    }
}
