package org.jiedui.faults.check;

import java.util.List;
import org.jiedui.faults.history.Outcome;

/** Once all is quiet, everything that is asked is done: no service lacks what it has to know of another's things. */
final class ServedWhenQuiet implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        return evidence.calls().stream()
                .filter(call -> call.begin() >= evidence.quiet() && !(call.outcome() instanceof Outcome.Done))
                .map(call -> new Violation(Promise.SAME_VIEW, "Not done though all is quiet: " + call))
                .toList();
    }
}
