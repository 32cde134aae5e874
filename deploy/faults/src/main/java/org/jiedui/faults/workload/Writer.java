package org.jiedui.faults.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;

/**
 * Creates and changes, in a race with others like it. What is not answered, or is refused for a while, it sends again
 * unchanged; now and then it sends again what was acknowledged long ago.
 */
final class Writer implements Client {
    /** How long one write is sent again: longer than two parts need to come back one after the other. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int KEPT = 50;

    private final Session session;
    private final String run;
    private final Random random;
    private final Known known;
    private final Duration pause;
    private final List<Act.Write> acknowledged = new ArrayList<>();
    private int writes;

    Writer(Session session, String run, Random random, Known known, Duration pause) {
        this.session = session;
        this.run = run;
        this.random = random;
        this.known = known;
        this.pause = pause;
    }

    @Override
    public void act() throws InterruptedException {
        int dice = random.nextInt(20);
        if (dice < 3 && !acknowledged.isEmpty()) {
            session.perform(acknowledged.get(random.nextInt(acknowledged.size())));
        } else if (dice < 8) {
            create();
        } else {
            change(known.anySubject(random));
        }
    }

    private void create() throws InterruptedException {
        int dice = random.nextInt(8);
        if (dice == 0) {
            write(new Act.Create(Kind.ORGANIZATION, key(), mark(false), Optional.empty(), Optional.empty()));
        } else if (dice < 3 && known.hasUnits()) {
            write(new Act.Create(Kind.TASK, key(), mark(false), Optional.empty(), Optional.of(known.anyUnit(random))));
        } else {
            write(new Act.Create(Kind.TASK, key(), mark(dice == 3), Optional.empty(), Optional.empty()));
        }
    }

    private void change(String subject) throws InterruptedException {
        if (subject.isEmpty()) {
            return;
        }
        // Only what is read now tells whether the subject is confidential, and a secret has to be marked as one.
        if (!(session.perform(new Act.Read(subject, 0)) instanceof Outcome.Seen seen)) {
            return;
        }
        boolean secret = new Mark(seen.mark()).isSecret();
        boolean withdraws = !secret && Kind.of(subject) == Kind.TASK && random.nextInt(12) == 0;
        Thread.sleep(pause); // in which others come first
        write(new Act.Change(subject, seen.version(), key(), mark(secret || withdraws), withdraws));
    }

    private String key() {
        return run + "-" + session.client() + "-" + ++writes;
    }

    private Mark mark(boolean secret) {
        return Mark.of(run, session.client(), writes, secret);
    }

    private void write(Act.Write write) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Outcome outcome = session.perform(write);
        while (isOpen(outcome) && System.nanoTime() < deadline) {
            Thread.sleep(100 + random.nextInt(200));
            outcome = session.perform(write);
        }
        if (outcome instanceof Outcome.Written written) {
            learn(write, written);
        }
    }

    /** Whether it may have been done, or may yet be. */
    private static boolean isOpen(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unknown unknown -> true;
            case Outcome.Refused refused ->
                refused.status() == 503 || refused.status() == 429 || refused.status() == 409;
            case Outcome.Done done -> false;
        };
    }

    private void learn(Act.Write write, Outcome.Written written) {
        known.learn(written.subject(), written.version());
        if (write instanceof Act.Create create && create.kind() == Kind.ORGANIZATION) {
            known.learn(new Act.Unit(written.code(), written.subject(), written.version()));
        }
        if (acknowledged.size() == KEPT) {
            acknowledged.removeFirst();
        }
        acknowledged.add(write);
    }
}
