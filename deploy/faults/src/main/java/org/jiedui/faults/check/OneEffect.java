package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.faults.history.Mark;

/** The mark of a write, which is sent under one key only, came into being once, however often the write was sent. */
final class OneEffect implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        Map<Mark, List<String>> effects = new HashMap<>();
        evidence.histories().forEach((subject, history) -> {
            for (Version version : history) {
                effects.computeIfAbsent(version.mark(), mark -> new ArrayList<>())
                        .add(subject + "/" + version.number());
            }
        });
        List<Violation> violations = new ArrayList<>();
        effects.forEach((mark, versions) -> {
            if (versions.size() > 1) {
                violations.add(new Violation(Promise.ONCE, "The write of " + mark + " has made " + versions));
            }
        });
        return violations;
    }
}
