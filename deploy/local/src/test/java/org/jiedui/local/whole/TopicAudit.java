package org.jiedui.local.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiedui.platform.testing.TopicRecord;

/**
 * What a topic tells of each subject, and what is wrong with it.
 *
 * @param events     each subject's events, the first of each version, as they came
 * @param duplicates records that repeat the version before them, which changes nobody's state
 * @param faults     versions that are missing, or come after a later one
 */
record TopicAudit(Map<UUID, List<TopicRecord>> events, int duplicates, List<String> faults) {

    static TopicAudit of(List<TopicRecord> records) {
        Map<UUID, List<TopicRecord>> events = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        int duplicates = 0;
        for (TopicRecord event : records) {
            List<TopicRecord> earlier = events.computeIfAbsent(UUID.fromString(event.key()), id -> new ArrayList<>());
            int last = earlier.isEmpty() ? 0 : earlier.getLast().version();
            if (event.version() == last) {
                duplicates++;
                continue;
            }
            if (event.version() != last + 1) {
                faults.add(event.attribute("subject") + ": " + last + " → " + event.version());
            }
            earlier.add(event);
        }
        return new TopicAudit(events, duplicates, faults);
    }

    List<TopicRecord> of(UUID subject) {
        return events.getOrDefault(subject, List.of());
    }
}
