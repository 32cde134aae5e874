package org.jiedui.faults.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import org.jiedui.faults.check.Evidence;
import org.jiedui.faults.check.Outage;
import org.jiedui.faults.check.Stream;
import org.jiedui.faults.check.Version;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Reader;

/** All services in one, under one lock. */
final class SimulatedSystem {
    private final Defect defect;
    private final Broadcast broadcast;
    private final Map<String, List<Row>> histories = new LinkedHashMap<>();
    private final Map<String, Reply> answers = new HashMap<>();
    private Row uncommitted;
    private int writes;
    private int reads;

    /** @param defect {@code null} for none */
    SimulatedSystem(Defect defect) {
        this.defect = defect;
        this.broadcast = new Broadcast(defect);
    }

    synchronized Reply create(String key, Kind kind, Mark mark, String plan) {
        return once(key, () -> write(201, Row.first(kind, mark, plan)));
    }

    synchronized Reply change(String key, String subject, int expected, Mark mark) {
        if (!histories.containsKey(subject)) {
            return Reply.problem(404, "not-found");
        }
        return once(key, () -> {
            Row current = histories.get(subject).getLast();
            boolean stale = current.version() != expected && defect != Defect.NO_VERSION_GUARD;
            return stale ? Reply.problem(412, "version-conflict") : write(200, current.next(mark));
        });
    }

    private interface Doing {
        Reply now();
    }

    private Reply once(String key, Doing doing) {
        Reply kept = answers.get(key);
        if (kept != null && defect == Defect.ANSWER_MADE_ANEW) {
            return new Reply(kept.status(), kept.body() + " ", kept.etag(), true, false);
        }
        if (kept != null && defect != Defect.NO_DEDUPLICATION) {
            return kept.again();
        }
        Reply reply = refusal();
        if (reply == null) {
            reply = doing.now();
        }
        if (reply.status() < 300) {
            answers.put(key, reply);
        }
        return reply;
    }

    /** Now and then there is no room for a write; {@code null} otherwise. */
    private Reply refusal() {
        if (++writes % 20 != 0) {
            return null;
        }
        if (defect == Defect.INTERNAL_ERRORS) {
            return Reply.problem(500, "internal-error");
        }
        Reply busy = Reply.problem(503, "service-unavailable");
        return defect == Defect.NO_RETRY_AFTER ? busy.withoutRetryAfter() : busy;
    }

    private Reply write(int status, Row row) {
        if (defect == Defect.EVENT_BEFORE_COMMIT && writes % 11 == 0) {
            broadcast.publish(row);
            return Reply.problem(503, "service-unavailable");
        }
        commit();
        histories.computeIfAbsent(row.subject(), subject -> new ArrayList<>()).add(row);
        uncommitted = row;
        if (defect != Defect.ANSWER_BEFORE_COMMIT) {
            commit();
        }
        return Reply.of(status, row);
    }

    private void commit() {
        if (uncommitted != null) {
            broadcast.committed(uncommitted);
            uncommitted = null;
        }
    }

    synchronized Reply read(Reader reader, String subject, int known) {
        List<Row> history = histories.get(subject);
        if (history == null) {
            return Reply.problem(404, "not-found");
        }
        Row row = history.getLast();
        if (row.mark().isSecret() && !reader.seesSecrets() && defect != Defect.READS_FOR_ALL) {
            return Reply.problem(404, "not-found");
        }
        if (defect == Defect.STALE_READS && ++reads % 5 == 0 && history.size() > 1) {
            return Reply.of(200, history.get(history.size() - 2));
        }
        return row.version() == known ? Reply.notModified(row) : Reply.of(200, row);
    }

    synchronized Reply list(Reader reader, Kind kind) {
        List<String> items = new ArrayList<>();
        for (List<Row> history : histories.values()) {
            Row row = history.getLast();
            if (row.kind() == kind && (reader.seesSecrets() || !row.mark().isSecret())) {
                items.add(row.json());
            }
        }
        if (defect == Defect.LIST_LOSES_ROW && items.size() > 1) {
            items.removeFirst();
        }
        return new Reply(200, "{\"items\": " + items + "}", "", false, false);
    }

    synchronized Reply view(Reader reader, String plan) {
        return new Reply(
                200, "{\"tasks\": {\"total\": %d}}".formatted(broadcast.tasks(reader, plan)), "", false, false);
    }

    synchronized BlockingQueue<String> listen(Reader reader) {
        return broadcast.listen(reader);
    }

    /** Everything dies at once and comes back at once. */
    synchronized void crash() {
        if (uncommitted != null) {
            List<Row> history = histories.get(uncommitted.subject());
            history.removeLast();
            if (history.isEmpty()) {
                histories.remove(uncommitted.subject());
            }
            uncommitted = null;
        }
        broadcast.crash();
    }

    synchronized Evidence evidence(List<Call> calls, List<Outage> outages, List<Stream> streams) {
        commit();
        Map<String, List<Version>> versions = new HashMap<>();
        histories.forEach((subject, rows) -> versions.put(
                subject,
                rows.stream()
                        .map(row -> new Version(row.version(), row.change(), row.mark()))
                        .toList()));
        return new Evidence(
                calls,
                outages,
                versions,
                broadcast.topics(),
                Set.of("jiedui.task.public", "jiedui.pairing.public"),
                streams,
                Map.of("all", digest(lastRows())),
                Map.of("all", digest(broadcast.view())),
                Long.MAX_VALUE);
    }

    private Map<String, Row> lastRows() {
        Map<String, Row> last = new HashMap<>();
        histories.forEach((subject, rows) -> last.put(subject, rows.getLast()));
        return last;
    }

    private static String digest(Map<String, Row> rows) {
        Map<String, Integer> versions = new TreeMap<>();
        rows.forEach((subject, row) -> versions.put(subject, row.version()));
        return versions.size() + " " + versions.hashCode();
    }
}
