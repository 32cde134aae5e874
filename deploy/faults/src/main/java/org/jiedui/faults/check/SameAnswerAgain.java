package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Outcome.Written;

/** Whatever is acknowledged under one key is acknowledged with the same bytes, and all but one say that they are a replay. */
final class SameAnswerAgain implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<String, Written> first = new HashMap<>();
        Map<String, Integer> originals = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (Call call : evidence.calls()) {
            if (call.act() instanceof Act.Write write && call.outcome() instanceof Written written) {
                Written earlier = first.putIfAbsent(write.key(), written);
                if (earlier != null && !earlier.bytes().equals(written.bytes())) {
                    violations.add(
                            new Violation(Promise.ONCE, "Another answer than at first, " + earlier + ": " + call));
                }
                if (!written.replayed() && originals.merge(write.key(), 1, Integer::sum) > 1) {
                    violations.add(new Violation(Promise.ONCE, "Done once more instead of answered again: " + call));
                }
            }
        }
        return violations;
    }
}
