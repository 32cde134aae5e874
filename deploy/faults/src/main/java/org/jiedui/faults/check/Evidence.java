package org.jiedui.faults.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiedui.faults.history.Call;

/**
 * All that is known of a run once it is quiet.
 *
 * @param histories  each subject's versions, oldest first, as its service tells them
 * @param topics     each topic's records in order, of our subjects only; a subject's records are all in one partition
 * @param publicTopics which of the topics anybody may read
 * @param services   what the services hold, by kind
 * @param view       what the gateway's view holds, by kind
 * @param quiet      from when on all should serve and know what it has to know, by the clock of the history
 */
public record Evidence(
        List<Call> calls,
        List<Outage> outages,
        Map<String, List<Version>> histories,
        Map<String, List<Event>> topics,
        Set<String> publicTopics,
        List<Stream> streams,
        Map<String, String> services,
        Map<String, String> view,
        long quiet) {

    List<Version> history(String subject) {
        return histories.getOrDefault(subject, List.of());
    }

    /** Whether there is such a version, and whether it says so of itself. */
    boolean isSecret(String subject, int version) {
        List<Version> history = history(subject);
        return version >= 1
                && version <= history.size()
                && history.get(version - 1).mark().isSecret();
    }
}
