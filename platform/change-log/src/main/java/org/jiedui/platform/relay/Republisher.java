package org.jiedui.platform.relay;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries out one republication, portion by portion, between the batches of the outbox: by the one leader, over the producer
 * that the broker fences. Each portion is read anew from the database and holds only what has been published, so that
 * nothing newer of a subject can lie on the topic by the time it lands there. A portion that was sent and not noted is
 * sent again.
 */
final class Republisher {

    private static final Logger LOG = Logger.getLogger(Republisher.class);
    /** So few that new changes between two portions hardly wait. */
    private static final int PORTION = 1_000;

    private final Republications republications;
    private final Publications publications;
    private final Withheld withheld;
    private final Republications.Run run;
    private UUID reached;

    private Republisher(
            Republications republications, Publications publications, Withheld withheld, Republications.Run run) {
        this.republications = republications;
        this.publications = publications;
        this.withheld = withheld;
        this.run = run;
        this.reached = run.reached();
    }

    /** @param topics ids of the topics that will be written to */
    static Optional<Republisher> ofNext(
            Republications republications, Publications publications, Withheld withheld, List<UUID> topics)
            throws SQLException {
        return republications
                .begin(topics)
                .map(run -> new Republisher(republications, publications, withheld, run));
    }

    /**
     * Sends the next portion.
     *
     * @param limit how many subjects at most
     * @return whether there was one
     */
    boolean sendNext(Publisher publisher, int limit) throws SQLException {
        List<Standing> portion = republications.next(run, reached, Math.min(limit, PORTION));
        if (portion.isEmpty()) {
            return false;
        }
        List<Sending> sendings = sendings(portion);
        int due = (int) portion.stream().filter(standing -> standing.last() != null).count();
        int sent = publish(publisher, sendings);
        reached = portion.getLast().subject();
        republications.note(run, reached, sent, due - sent);
        return true;
    }

    void finish() throws SQLException {
        republications.finish(run);
        LOG.infof("republication %s is finished", run.id());
    }

    private List<Sending> sendings(List<Standing> portion) throws SQLException {
        List<Sending> sendings = new ArrayList<>(portion.size());
        for (Standing standing : portion) {
            if (standing.last() != null) {
                try {
                    Standing shown = new Standing(
                            standing.subject(), withheld.in(List.of(standing.last())).getFirst(), standing.withdrawal());
                    sendings.add(new Sending(shown.last(), publications.again(shown)));
                } catch (UnpublishableException reason) {
                    leaveOut(standing.last(), reason.getMessage());
                }
            }
        }
        return sendings;
    }

    /** Leaves out what Kafka no longer takes, though it once did. */
    private static int publish(Publisher publisher, List<Sending> sendings) {
        while (true) {
            try {
                publisher.publish(sendings);
                return sendings.size();
            } catch (RefusedException refused) {
                sendings.removeIf(sending -> sending.row().equals(refused.row()));
                leaveOut(refused.row(), refused.getMessage());
            }
        }
    }

    private static void leaveOut(OutboxRow row, String because) {
        LOG.errorf(
                "version %d of %s cannot be republished: %s",
                row.change().version(), row.change().subjectPath(), because);
    }
}
