package org.jiedui.faults.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;

/** A run made by hand. As it begins, two versions of one task were written and everything about them is as it should be. */
final class Story {
    static final String TASK = "task/1";
    static final Mark FIRST = new Mark("m0-0-1");
    static final Mark SECOND = new Mark("m0-0-2");
    static final Mark SECRET = new Mark("m0-0-3-secret");
    private static final long SECOND_NANOS = 1_000_000_000L;

    final List<Call> calls = new ArrayList<>();
    final List<Outage> outages = new ArrayList<>();
    final Map<String, List<Version>> histories = new HashMap<>();
    final Map<String, List<Event>> topics = new HashMap<>();
    final List<Heard> office = new ArrayList<>();
    final List<Heard> viewer = new ArrayList<>();
    final Map<String, String> services = new HashMap<>(Map.of("task", "1 abc"));
    long quiet = Long.MAX_VALUE;
    final Map<String, String> view = new HashMap<>(Map.of("task", "1 abc"));

    Story() {
        committed(TASK, FIRST);
        committed(TASK, SECOND);
        call(0, Reader.OFFICE, 0, 1, create("k1", FIRST), written(1, "one", false));
        call(0, Reader.OFFICE, 2, 3, change(1, "k2", SECOND), written(2, "two", false));
    }

    /** Commits the next version of a subject and tells everybody of it who may know. */
    void committed(String subject, Mark mark) {
        List<Version> history = histories.computeIfAbsent(subject, one -> new ArrayList<>());
        Version version = new Version(history.size() + 1, "change-" + mark, mark);
        history.add(version);
        boolean secret = mark.isSecret();
        topic("jiedui.task")
                .add(new Event(subject, version.number(), version.change(), false, Mark.secretsIn(mark.text())));
        topic("jiedui.task.public").add(new Event(subject, version.number(), version.change(), secret, Set.of()));
        office.add(new Heard.Told(subject, version.number()));
        viewer.add(secret ? new Heard.Revoked(subject) : new Heard.Told(subject, version.number()));
    }

    List<Event> topic(String name) {
        return topics.computeIfAbsent(name, one -> new ArrayList<>());
    }

    /** @param begin in seconds, as {@code end} */
    void call(int client, Reader reader, double begin, double end, Act act, Outcome outcome, Mark... secrets) {
        calls.add(new Call(
                client,
                reader,
                act,
                (long) (begin * SECOND_NANOS),
                (long) (end * SECOND_NANOS),
                outcome,
                new HashSet<>(List.of(secrets))));
    }

    static Act.Create create(String key, Mark mark) {
        return new Act.Create(Kind.TASK, key, mark, Optional.empty(), Optional.empty());
    }

    static Act.Change change(int expected, String key, Mark mark) {
        return new Act.Change(TASK, expected, key, mark, mark.isSecret());
    }

    static Outcome.Written written(int version, String bytes, boolean replayed) {
        return new Outcome.Written(TASK, version, "", bytes, replayed);
    }

    static Outcome.Seen seen(int version, Mark mark) {
        return new Outcome.Seen(TASK, version, mark.text());
    }

    Evidence told() {
        return new Evidence(
                calls,
                outages,
                histories,
                topics,
                Set.of("jiedui.task.public"),
                List.of(new Stream(Reader.OFFICE, office), new Stream(Reader.VIEWER, viewer)),
                services,
                view,
                quiet);
    }
}
