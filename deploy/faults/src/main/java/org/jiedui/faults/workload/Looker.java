package org.jiedui.faults.workload;

import java.util.Random;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Outcome;

/** Reads single subjects, with and without a version that it knows, and now and then a whole list. */
final class Looker implements Client {
    private static final int BETWEEN_LISTS = 20;

    private final Session session;
    private final Random random;
    private final Known known;

    Looker(Session session, Random random, Known known) {
        this.session = session;
        this.random = random;
        this.known = known;
    }

    @Override
    public void act() throws InterruptedException {
        if (random.nextInt(BETWEEN_LISTS) == 0) {
            browse(random.nextInt(4) == 0 ? Kind.ORGANIZATION : Kind.TASK);
            return;
        }
        String subject = known.anySubject(random);
        if (!subject.isEmpty()) {
            session.perform(new Act.Read(subject, random.nextBoolean() ? known.version(subject) : 0));
        }
    }

    private void browse(Kind kind) throws InterruptedException {
        Outcome outcome = session.perform(new Act.Browse(kind, ""));
        while (outcome instanceof Outcome.Listed listed && !listed.next().isEmpty()) {
            outcome = session.perform(new Act.Browse(kind, listed.next()));
        }
    }
}
