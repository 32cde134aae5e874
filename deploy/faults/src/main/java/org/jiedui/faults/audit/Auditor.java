package org.jiedui.faults.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedui.faults.check.Event;
import org.jiedui.faults.check.Evidence;
import org.jiedui.faults.check.Outage;
import org.jiedui.faults.check.Stream;
import org.jiedui.faults.check.Version;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.History;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Reader;
import org.jiedui.faults.workload.Follower;
import org.jiedui.faults.workload.Session;
import org.jiedui.local.Part;
import org.jiedui.local.whole.RunningSystem;

/** Follows topics and streams while the workload runs; takes the evidence when it has ended. */
public final class Auditor implements AutoCloseable {
    private static final String PUBLIC = ".public";
    /** How long the view may take until it holds what the services hold. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration SILENCE = Duration.ofSeconds(2);

    private final RunningSystem system;
    private final History history;
    private final Set<String> topics = new HashSet<>();
    private final TopicFollower partner;
    private final List<Follower> streams = new ArrayList<>();

    /** Returns once all followers are connected, so that they miss nothing that is written afterwards. */
    public Auditor(RunningSystem system, History history) throws IOException, InterruptedException {
        this.system = system;
        this.history = history;
        for (Kind kind : Kind.values()) {
            topics.add(kind.topic());
            topics.add(kind.topic() + PUBLIC);
        }
        partner = TopicFollower.of(kafka(), topics);
        for (Reader reader : Reader.values()) {
            streams.add(Follower.of(reader, system.as(reader.user())));
        }
    }

    /**
     * @param run    as the workload has it
     * @param client a number that no client of the workload has
     */
    public Evidence take(List<Outage> outages, String run, int client) throws IOException, InterruptedException {
        Books books = new Books(system);
        awaitSameView(books);
        Session last = new Session(client, Reader.OFFICE, system.as(Reader.OFFICE.user()), history);
        long quiet = history.now();
        nameEach(books.units(), run, client, last);
        awaitSameView(books);
        awaitSilence();
        Map<String, List<Version>> histories = books.histories(books.subjects());
        for (String subject : histories.keySet()) {
            last.perform(new Act.Read(subject, 0));
        }
        return new Evidence(
                history.calls(),
                outages,
                histories,
                events(histories.keySet()),
                publicTopics(),
                streams.stream()
                        .map(stream -> new Stream(stream.reader(), stream.heard()))
                        .toList(),
                books.services(),
                books.view(),
                quiet);
    }

    /** A task for each organization, which its service can make only if it knows the organization as it is now. */
    private static void nameEach(List<Act.Unit> units, String run, int client, Session last)
            throws InterruptedException {
        int number = 0;
        for (Act.Unit unit : units) {
            Mark mark = Mark.of(run, client, ++number, false);
            last.perform(new Act.Create(Kind.TASK, mark.text(), mark, Optional.empty(), Optional.of(unit)));
        }
    }

    /** Returns also if it never comes to that, which is for a rule to complain of. */
    private void awaitSameView(Books books) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!books.view().equals(books.services()) && System.nanoTime() < deadline) {
            Thread.sleep(500);
        }
    }

    private void awaitSilence() throws InterruptedException {
        int before = -1;
        int now = heard();
        while (now != before) {
            Thread.sleep(SILENCE);
            before = now;
            now = heard();
        }
    }

    private int heard() {
        return streams.stream().mapToInt(stream -> stream.heard().size()).sum();
    }

    /** As followed through all faults, and as somebody reads them who begins now. */
    private Map<String, List<Event>> events(Set<String> subjects) throws InterruptedException {
        Map<String, List<Event>> events = new HashMap<>();
        partner.toTheEnd(kafka(), PATIENCE).forEach((topic, all) -> events.put(followed(topic), ours(all, subjects)));
        try (TopicFollower newcomer = TopicFollower.of(kafka(), topics)) {
            newcomer.toTheEnd(kafka(), PATIENCE).forEach((topic, all) -> events.put(topic, ours(all, subjects)));
        }
        return events;
    }

    /** The directory that was there before is not ours to judge; of tasks and plans there were none. */
    private static List<Event> ours(List<Event> all, Set<String> subjects) {
        return all.stream()
                .filter(event -> subjects.contains(event.subject())
                        || event.subject().startsWith("task/")
                        || event.subject().startsWith("plan/"))
                .toList();
    }

    private Set<String> publicTopics() {
        Set<String> open = new HashSet<>();
        topics.stream().filter(topic -> topic.endsWith(PUBLIC)).forEach(topic -> {
            open.add(topic);
            open.add(followed(topic));
        });
        return open;
    }

    private static String followed(String topic) {
        return topic + ", followed";
    }

    private int kafka() {
        return system.settings().port(Part.KAFKA);
    }

    /** How often the streams had to tell that there may be a gap. */
    public long resyncs() {
        return streams.stream()
                .flatMap(stream -> stream.heard().stream())
                .filter(Heard.Resync.class::isInstance)
                .count();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        partner.close();
        for (Follower stream : streams) {
            stream.close();
        }
    }
}
