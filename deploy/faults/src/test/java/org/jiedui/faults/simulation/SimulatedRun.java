package org.jiedui.faults.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiedui.faults.check.Evidence;
import org.jiedui.faults.check.Outage;
import org.jiedui.faults.check.Stream;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.History;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;
import org.jiedui.faults.workload.Follower;
import org.jiedui.faults.workload.Workload;
import org.jiedui.local.Part;

/** The real workload on the simulated system, with a crash in the middle. */
final class SimulatedRun {
    /** So many that each kind of act has come many times, whatever the machine is doing besides. */
    private static final int CALLS = 1_000;

    private static final int LISTS = 4;

    private final History history = new History();

    /** @param defect {@code null} for none */
    Evidence of(Defect defect, long seed) throws Exception {
        SimulatedSystem system = new SimulatedSystem(defect);
        try (SimulatedServer server = new SimulatedServer(system);
                Follower office = Follower.of(Reader.OFFICE, server.as(Reader.OFFICE));
                Follower viewer = Follower.of(Reader.VIEWER, server.as(Reader.VIEWER))) {
            List<Outage> outages = new ArrayList<>();
            new Workload("sim", seed, server::as, history, Duration.ofMillis(2)).workWhile(() -> {
                await(CALLS / 2);
                long begin = history.now();
                system.crash();
                outages.add(new Outage("crash", Set.of(Part.GATEWAY), begin, history.now()));
                await(CALLS);
            });
            List<Call> calls = history.calls();
            settle(office, viewer);
            List<Stream> streams =
                    List.of(new Stream(Reader.OFFICE, office.heard()), new Stream(Reader.VIEWER, viewer.heard()));
            return system.evidence(calls, outages, streams);
        }
    }

    /** Whole lists are read seldom. */
    private void await(int calls) throws InterruptedException {
        while (history.calls().size() < calls || lists() < LISTS) {
            Thread.sleep(10);
        }
    }

    private long lists() {
        return history.calls().stream()
                .filter(call -> call.reader() == Reader.OFFICE && call.outcome() instanceof Outcome.Listed)
                .count();
    }

    /** Until the streams have been silent for a while: what was written last is on its way. */
    private static void settle(Follower office, Follower viewer) throws InterruptedException {
        int before = -1;
        int now = office.heard().size() + viewer.heard().size();
        while (now != before) {
            Thread.sleep(300);
            before = now;
            now = office.heard().size() + viewer.heard().size();
        }
    }
}
