package org.jiedui.faults.workload;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;

/**
 * Looks at the gateway's view, which must never be older than the view before it. The office's watcher has a plan of its
 * own, whose tasks nobody else creates, and asks the view to know those that it has just created.
 */
final class Watcher implements Client {
    private final Session session;
    private final Reader reader;
    private final String run;
    private final Random random;
    private final Map<String, Integer> own = new LinkedHashMap<>();
    private Optional<String> plan = Optional.empty();
    private String position = "";
    private int writes;

    Watcher(Session session, Reader reader, String run, Random random) {
        this.session = session;
        this.reader = reader;
        this.run = run;
        this.random = random;
    }

    @Override
    public void act() throws InterruptedException {
        if (reader.seesSecrets() && plan.isEmpty()) {
            plan = create(Kind.PLAN, false);
            return;
        }
        if (reader.seesSecrets() && random.nextInt(3) == 0) {
            create(Kind.TASK, random.nextInt(8) == 0);
        }
        if (session.perform(new Act.View(plan, Map.copyOf(own), position)) instanceof Outcome.Viewed viewed) {
            position = viewed.position();
            own.clear();
        }
    }

    private Optional<String> create(Kind kind, boolean secret) throws InterruptedException {
        String key = run + "-" + session.client() + "-" + ++writes;
        Mark mark = Mark.of(run, session.client(), writes, secret);
        Outcome outcome = session.perform(new Act.Create(kind, key, mark, plan, Optional.empty()));
        if (outcome instanceof Outcome.Written written) {
            own.put(written.subject(), written.version());
            return Optional.of(written.subject());
        }
        return Optional.empty();
    }
}
