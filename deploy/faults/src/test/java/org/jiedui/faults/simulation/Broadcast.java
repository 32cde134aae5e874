package org.jiedui.faults.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.jiedui.faults.check.Event;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Reader;

/** What happens behind a commit: topics, the gateway's view, streams. The caller holds the system's lock. */
final class Broadcast {
    private final Defect defect;
    private final Map<String, List<Event>> topics = new HashMap<>();
    private final Map<String, Row> view = new HashMap<>();
    private final Map<Queue<String>, Reader> streams = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final List<Row> published = new ArrayList<>();
    private Row heldBack;
    private int commits;
    private int told;

    Broadcast(Defect defect) {
        this.defect = defect;
        for (Kind kind : Kind.values()) {
            topics.put(kind.topic(), new ArrayList<>());
            topics.put(kind.topic() + ".public", new ArrayList<>());
        }
    }

    void committed(Row row) {
        commits++;
        if (defect == Defect.CURSOR_RELAY && commits % 7 == 0) {
            return;
        }
        if (defect == Defect.INVERTING_RELAY && heldBack == null && row.version() == 2) {
            heldBack = row;
            return;
        }
        publish(row);
        if (heldBack != null && row.subject().equals(heldBack.subject())) {
            publish(heldBack);
            heldBack = null;
        }
    }

    void publish(Row row) {
        published.add(row);
        boolean secret = row.mark().isSecret();
        Set<Mark> secrets = Mark.secretsIn(row.mark().text());
        topics.get(row.kind().topic()).add(new Event(row.subject(), row.version(), row.change(), false, secrets));
        boolean hidden = secret && defect != Defect.PUBLIC_TOPIC_HAS_ALL;
        topics.get(row.kind().topic() + ".public")
                .add(new Event(row.subject(), row.version(), row.change(), hidden, hidden ? Set.of() : secrets));
        apply(row);
    }

    private void apply(Row row) {
        if (defect == Defect.OFFSET_BEFORE_APPLICATION && commits % 10 == 0) {
            return;
        }
        Row known = view.get(row.subject());
        if (known != null && known.version() >= row.version() && defect != Defect.VIEW_TAKES_OLDER) {
            return;
        }
        view.put(row.subject(), row);
        tell(row);
    }

    private void tell(Row row) {
        if (defect == Defect.DROPPED_STREAM_EVENT && ++told % 9 == 0) {
            return;
        }
        boolean secret = row.mark().isSecret();
        boolean seenBefore = row.version() > 1 && secret && withdrawn.add(row.subject());
        String subject = "\"subject\": {\"kind\": \"%s\", \"id\": \"%s\"}"
                .formatted(row.subject().substring(0, row.subject().indexOf('/')), row.id());
        String change = "event: change\ndata: {%s, \"version\": %d}\n\n".formatted(subject, row.version());
        streams.forEach((queue, reader) -> {
            if (!secret || reader.seesSecrets() || defect == Defect.STREAM_FOR_ALL) {
                queue.add(change);
            } else if (seenBefore) {
                queue.add("event: revoked\ndata: {%s}\n\n".formatted(subject));
            }
        });
    }

    LinkedBlockingQueue<String> listen(Reader reader) {
        LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
        queue.add("id: 1\n\n");
        streams.put(queue, reader);
        return queue;
    }

    /** The gateway dies and comes back; some records come to it twice. */
    void crash() {
        Map<String, Row> firsts = new HashMap<>();
        published.forEach(row -> firsts.putIfAbsent(row.subject(), row));
        firsts.values().forEach(this::apply);
    }

    int tasks(Reader reader, String plan) {
        long all = view.values().stream()
                .filter(row ->
                        row.kind() == Kind.TASK && (plan.isEmpty() || row.plan().equals(plan)))
                .filter(row -> reader.seesSecrets() || !row.mark().isSecret())
                .count();
        return Math.toIntExact(defect == Defect.VIEW_DOES_NOT_WAIT ? Math.max(0, all - 1) : all);
    }

    Map<String, Row> view() {
        return view;
    }

    Map<String, List<Event>> topics() {
        return topics;
    }
}
