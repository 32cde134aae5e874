package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jiedui.platform.event.EventRecords;
import org.jiedui.platform.outage.Outage;
import org.jiedui.platform.outage.Pace;

/**
 * What a relay does all day: stands for election, and while it leads, publishes. Whatever goes wrong ends its term; it
 * lets go of everything and stands again, so that a replica that can do it better may come first.
 */
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    private final RelayConnections connections;
    private final Topics topics;
    private final EventRecords events;
    private final KafkaSettings kafka;
    private final RelaySettings settings;
    private final RelayMetrics metrics;
    private final WakeSignal wake;
    private final Outage outage;
    private final Pace backOff;
    private volatile boolean stopping;
    private long nextCount = System.nanoTime();

    RelayLoop(
            RelayConnections connections,
            Topics topics,
            EventRecords events,
            KafkaSettings kafka,
            RelaySettings settings,
            RelayMetrics metrics,
            WakeSignal wake) {
        this.connections = connections;
        this.topics = topics;
        this.events = events;
        this.kafka = kafka;
        this.settings = settings;
        this.metrics = metrics;
        this.wake = wake;
        this.outage = new Outage(LOG, "the relay of " + topics.internal());
        this.backOff = new Pace(FIRST_BACK_OFF, settings.longestBackOff());
    }

    /** Lets the batch at hand finish and gives the lease away. */
    void stop() {
        stopping = true;
        wake.give();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                try {
                    serveOneTerm();
                } catch (SQLException | RuntimeException failure) {
                    outage.goesOn(failure);
                    wake.await(backOff.next());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveOneTerm() throws SQLException, InterruptedException {
        try (Connection session = connections.open()) {
            LeaderLease lease = new LeaderLease(session);
            while (!stopping && !lease.tryToTake()) {
                count(session);
                wake.await(settings.electionInterval());
            }
            if (!stopping) {
                lead(session, lease);
            }
        }
    }

    private void lead(Connection session, LeaderLease lease) throws SQLException, InterruptedException {
        count(session);
        TopicSetup.ensure(topics, kafka.admin(topics), settings.replicationFactor());
        lease.renew();
        try (Publisher publisher = new Publisher(kafka.producer(topics))) {
            lease.renew();
            Outbox outbox = new Outbox(session, settings);
            forgetWhatIsPublished(outbox);
            LOG.infof("the relay of %s leads", topics.internal());
            metrics.leading(true);
            publish(session, outbox, publisher);
        } finally {
            metrics.leading(false);
        }
    }

    private void forgetWhatIsPublished(Outbox outbox) throws SQLException {
        if (outbox.next(1).isEmpty()) {
            return;
        }
        try (TopicTail tail = new TopicTail(kafka.reader(topics), topics.internal(), outbox)) {
            int found = outbox.publishedIds(tail.ids());
            if (found > 0) {
                LOG.infof("a former leader had published %d changes of %s without noting it", found, topics.internal());
            }
        }
    }

    private void publish(Connection session, Outbox outbox, Publisher publisher)
            throws SQLException, InterruptedException {
        Pace pace = new Pace(settings.shortestPause(), settings.longestPause());
        // Grows from one: if the last term ended over a change that spoils every batch it is in, this one meets it
        // alone.
        int limit = 1;
        while (!stopping) {
            boolean busy = publishNext(outbox, publisher, limit);
            limit = Math.min(2 * limit, settings.batchSize());
            outage.ends();
            backOff.beginAnew();
            count(session);
            if (busy) {
                pace.beginAnew();
            } else {
                wake.await(pace.next());
            }
        }
    }

    /** @return whether there was anything to do */
    private boolean publishNext(Outbox outbox, Publisher publisher, int limit) throws SQLException {
        List<OutboxRow> rows = outbox.next(limit);
        Batch batch = Batch.of(
                rows, new Publications(topics, events, settings.maxEventBytes().asLongValue()));
        for (Batch.Poison poison : batch.poison()) {
            park(outbox, poison.row(), poison.because());
        }
        if (batch.sendings().isEmpty()) {
            return !batch.poison().isEmpty();
        }
        try {
            publisher.publish(batch.sendings());
            outbox.published(batch.rows());
            metrics.published(batch.sendings().size());
        } catch (RefusedException refused) {
            park(outbox, refused.row(), refused.getMessage());
        }
        return true;
    }

    private static void park(Outbox outbox, OutboxRow row, String because) throws SQLException {
        outbox.park(row, because);
        LOG.errorf(
                "change %s (version %d of %s) cannot be published, and later ones of its subject wait: %s",
                row.change().id(), row.change().version(), row.change().subjectPath(), because);
    }

    private void count(Connection session) throws SQLException {
        if (System.nanoTime() - nextCount >= 0) {
            metrics.backlog(Backlog.count(session));
            nextCount = System.nanoTime() + BETWEEN_COUNTS.toNanos();
        }
    }
}
