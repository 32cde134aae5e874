package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.List;

/** Whatever a topic tells of is in the history, with the same version and the same change. */
final class CommittedEvents implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        evidence.topics().forEach((topic, events) -> {
            for (Event event : events) {
                boolean committed = evidence.history(event.subject()).stream()
                        .anyMatch(version -> version.number() == event.version()
                                && version.change().equals(event.change()));
                if (!committed) {
                    violations.add(new Violation(
                            Promise.COMMITTED,
                            "%s has %s, but the history is %s"
                                    .formatted(topic, event, evidence.history(event.subject()))));
                }
            }
        });
        return violations;
    }
}
