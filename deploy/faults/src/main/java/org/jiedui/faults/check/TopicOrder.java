package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiedui.faults.history.Kind;

/**
 * On a topic that has everything, the versions of a subject appear first as 1, 2, 3, … up to the last of its history. They
 * may appear again, which changes nobody's state, but the last record is of the last version: it is what compaction keeps.
 */
final class TopicOrder implements Rule {

    @Override
    public List<Violation> judge(Evidence evidence) {
        List<Violation> violations = new ArrayList<>();
        evidence.topics().forEach((topic, events) -> {
            if (!evidence.publicTopics().contains(topic)) {
                judge(evidence, topic, events, violations);
            }
        });
        return violations;
    }

    private static void judge(Evidence evidence, String topic, List<Event> events, List<Violation> violations) {
        Map<String, Integer> told = new HashMap<>();
        Map<String, Integer> lastRecord = new HashMap<>();
        for (Event event : events) {
            int newest = told.getOrDefault(event.subject(), 0);
            if (event.version() > newest + 1) {
                violations.add(new Violation(
                        Promise.IN_ORDER, "%s: version %d is followed by %s".formatted(topic, newest, event)));
            }
            told.merge(event.subject(), event.version(), Math::max);
            lastRecord.put(event.subject(), event.version());
        }
        lastRecord.forEach((subject, last) -> {
            int committed = evidence.history(subject).size();
            if (last < committed) {
                violations.add(new Violation(
                        Promise.IN_ORDER, "%s: %s ends at %d of %d".formatted(topic, subject, last, committed)));
            }
        });
        evidence.histories().forEach((subject, history) -> {
            if (!told.containsKey(subject) && topic.equals(Kind.of(subject).topic())) {
                violations.add(new Violation(Promise.IN_ORDER, topic + " tells nothing of " + subject));
            }
        });
    }
}
