package org.jiedui.faults.check;

import java.time.Duration;
import java.util.List;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Outcome;
import org.jiedui.local.Part;

/**
 * Every request is answered within ten seconds. Only while the gateway itself is down or frozen can nobody answer.
 */
final class Deadlines implements Rule {
    /** The second is for a machine that runs the workload, the system and the faults at once. */
    private static final Duration LIMIT = Duration.ofSeconds(11);

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call ->
                        call.end() - call.begin() > LIMIT.toNanos() || call.outcome() instanceof Outcome.Unknown)
                .filter(call -> !isExcused(evidence, call))
                .map(call -> new Violation(Promise.IN_TIME, "Late, or not answered: " + call))
                .toList();
    }

    private static boolean isExcused(Evidence evidence, Call call) {
        return evidence.outages().stream()
                .anyMatch(outage -> outage.parts().contains(Part.GATEWAY) && outage.meets(call.begin(), call.end()));
    }
}
