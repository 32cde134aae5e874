package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.List;

/** Judges a run by all rules. */
public final class Checker {
    private static final List<Rule> RULES = List.of(
            new AcknowledgedWrites(),
            new WholeLists(),
            new TopicOrder(),
            new CommittedEvents(),
            new EqualDigests(),
            new OneEffect(),
            new SameAnswerAgain(),
            new Linearizability(),
            new FreshViews(),
            new StreamGaps(),
            new Rights(),
            new Deadlines(),
            new ServedWhenQuiet(),
            new Refusals());

    private Checker() {}

    /** All that is wrong; nothing if every promise was kept. */
    public static List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        RULES.forEach(rule -> violations.addAll(rule.judge(evidence)));
        return violations;
    }
}
