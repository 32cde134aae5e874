package org.jiedui.platform.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jiedui.platform.event.EventRecords;
import org.jiedui.platform.event.NamedSubjects;
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
    private final Publications publications;
    private final NamedSubjects subjects;
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
            NamedSubjects subjects,
            KafkaSettings kafka,
            RelaySettings settings,
            RelayMetrics metrics,
            WakeSignal wake) {
        this.connections = connections;
        this.topics = topics;
        this.publications =
                new Publications(topics, events, settings.maxEventBytes().asLongValue());
        this.subjects = subjects;
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
        TopicSetup.Found found = TopicSetup.ensure(topics, kafka.admin(topics), settings.replicationFactor());
        lease.renew();
        try (Publisher publisher = new Publisher(kafka.producer(topics))) {
            lease.renew();
            Outbox outbox = new Outbox(session, settings);
            Withheld withheld = new Withheld(session, subjects);
            tellWhatIsLost(outbox, found);
            forgetWhatIsPublished(outbox);
            LOG.infof("the relay of %s leads", topics.internal());
            metrics.leading(true);
            Republications republications = new Republications(session, settings);
            Optional<Republisher> republisher = Republisher.ofNext(republications, publications, withheld, found.ids());
            if (republisher.isPresent()) {
                republish(session, outbox, withheld, publisher, republisher.get(), found.ids());
            } else {
                publish(session, outbox, withheld, publisher, republications);
            }
        } finally {
            metrics.leading(false);
        }
    }

    private void tellWhatIsLost(Outbox outbox, TopicSetup.Found found) throws SQLException {
        if (!found.made().isEmpty() && outbox.hasPublished()) {
            LOG.warnf("%s had to be made anew; what was published before is missing until it is republished", found.made());
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

    /**
     * Publishes what is new. Ends when something is to be republished: that takes a term of its own, which begins by making
     * sure that the topics are there.
     */
    private void publish(
            Connection session, Outbox outbox, Withheld withheld, Publisher publisher, Republications republications)
            throws SQLException, InterruptedException {
        Pace pace = new Pace(settings.shortestPause(), settings.longestPause());
        Limit limit = new Limit(settings.batchSize());
        boolean republish = false;
        while (!stopping && !republish) {
            boolean busy = publishNext(outbox, withheld, publisher, limit.next());
            works();
            if (count(session)) {
                republish = republications.isAnyDue();
            }
            if (busy) {
                pace.beginAnew();
            } else {
                wake.await(pace.next());
            }
        }
    }

    /** Publishes what is new, and what was published before between it, until all of that is told. */
    private void republish(
            Connection session,
            Outbox outbox,
            Withheld withheld,
            Publisher publisher,
            Republisher republisher,
            List<UUID> topicIds)
            throws SQLException, InterruptedException {
        Limit limit = new Limit(settings.batchSize());
        boolean more = true;
        while (!stopping && more) {
            int most = limit.next();
            publishNext(outbox, withheld, publisher, most);
            more = republisher.sendNext(publisher, most);
            works();
            count(session);
        }
        // Topics that were made anew meanwhile lack what was sent to the old ones: the next term begins anew.
        if (!more && TopicSetup.ids(topics, kafka.admin(topics)).equals(topicIds)) {
            republisher.finish();
        }
    }

    private void works() {
        outage.ends();
        backOff.beginAnew();
    }

    /** @return whether there was anything to do */
    private boolean publishNext(Outbox outbox, Withheld withheld, Publisher publisher, int limit) throws SQLException {
        List<OutboxRow> rows = withheld.in(outbox.next(limit));
        Batch batch = Batch.of(rows, publications);
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

    /** @return whether it was time to */
    private boolean count(Connection session) throws SQLException {
        if (System.nanoTime() - nextCount < 0) {
            return false;
        }
        metrics.backlog(Backlog.count(session));
        nextCount = System.nanoTime() + BETWEEN_COUNTS.toNanos();
        return true;
    }
}
