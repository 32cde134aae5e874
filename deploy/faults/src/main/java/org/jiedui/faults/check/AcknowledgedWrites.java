package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.List;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Outcome;

/** The history has, as the version that the answer told, what the write had brought. */
final class AcknowledgedWrites implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        for (Call call : evidence.calls()) {
            if (call.act() instanceof Act.Write write
                    && call.outcome() instanceof Outcome.Written written
                    && !isThere(evidence.history(written.subject()), written.version(), write)) {
                violations.add(new Violation(
                        Promise.KEPT, call + ", but the history is " + evidence.history(written.subject())));
            }
        }
        return violations;
    }

    private static boolean isThere(List<Version> history, int version, Act.Write write) {
        return history.stream()
                .anyMatch(one -> one.number() == version && one.mark().equals(write.mark()));
    }
}
