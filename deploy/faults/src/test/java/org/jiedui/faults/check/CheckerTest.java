package org.jiedui.faults.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.faults.check.Story.FIRST;
import static org.jiedui.faults.check.Story.SECOND;
import static org.jiedui.faults.check.Story.SECRET;
import static org.jiedui.faults.check.Story.TASK;
import static org.jiedui.faults.check.Story.change;
import static org.jiedui.faults.check.Story.create;
import static org.jiedui.faults.check.Story.seen;
import static org.jiedui.faults.check.Story.written;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;
import org.jiedui.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way of breaking a promise, in a history made by hand, is found; what only looks like it is not. */
class CheckerTest {

    private interface Twist {
        void on(Story story);
    }

    private static Arguments twist(String what, Promise breaks, Twist twist) {
        return Arguments.of(what, breaks, twist);
    }

    static Stream<Arguments> broken() {
        Mark third = new Mark("m0-0-4");
        Act.Read read = new Act.Read(TASK, 0);
        return Stream.of(
                twist(
                        "an acknowledged write is gone",
                        Promise.KEPT,
                        story -> story.call(0, Reader.OFFICE, 4, 5, change(2, "k3", third), written(3, "x", false))),
                twist("an acknowledged write has become another's", Promise.KEPT, story -> {
                    story.histories.get(TASK).set(1, new Version(2, "change-" + SECOND, third));
                }),
                twist(
                        "a topic lacks a version in the middle",
                        Promise.IN_ORDER,
                        story -> story.topic("jiedui.task").removeFirst()),
                twist(
                        "a topic lacks the last version",
                        Promise.IN_ORDER,
                        story -> story.topic("jiedui.task").removeLast()),
                twist(
                        "a topic lacks a subject",
                        Promise.IN_ORDER,
                        story -> story.topic("jiedui.task").clear()),
                twist(
                        "a topic ends with an older version",
                        Promise.IN_ORDER,
                        story -> story.topic("jiedui.task")
                                .add(story.topic("jiedui.task").getFirst())),
                twist(
                        "a topic has what was never committed",
                        Promise.COMMITTED,
                        story -> story.topic("jiedui.task").add(new Event(TASK, 3, "change-none", false, Set.of()))),
                twist("a topic has another change as a version", Promise.COMMITTED, story -> {
                    story.topic("jiedui.task").set(1, new Event(TASK, 2, "change-none", false, Set.of()));
                }),
                twist("the view holds something else", Promise.SAME_VIEW, story -> story.view.put("task", "1 def")),
                twist("something is refused though all is quiet", Promise.SAME_VIEW, story -> {
                    story.quiet = 0;
                    story.call(0, Reader.OFFICE, 4, 5, read, new Outcome.Refused(503, "view-behind", true));
                }),
                twist("the view lacks a kind", Promise.SAME_VIEW, story -> story.view.clear()),
                twist("the view holds what no service has", Promise.SAME_VIEW, story -> story.view.put("ghost", "1")),
                twist("one key has made two subjects", Promise.ONCE, story -> story.committed("task/2", FIRST)),
                twist("one key has made two versions", Promise.ONCE, story -> story.committed(TASK, SECOND)),
                twist(
                        "a replay has other bytes",
                        Promise.ONCE,
                        story -> story.call(0, Reader.OFFICE, 4, 5, create("k1", FIRST), written(1, "eins", true))),
                twist(
                        "a replay does not say so",
                        Promise.ONCE,
                        story -> story.call(0, Reader.OFFICE, 4, 5, create("k1", FIRST), written(1, "one", false))),
                twist(
                        "a read shows what was before",
                        Promise.LINEARIZABLE,
                        story -> story.call(1, Reader.OFFICE, 4, 5, read, seen(1, FIRST))),
                twist("a read goes back behind another read", Promise.LINEARIZABLE, story -> {
                    story.call(1, Reader.OFFICE, 2.1, 2.2, read, seen(2, SECOND));
                    story.call(2, Reader.VIEWER, 2.3, 2.4, read, seen(1, FIRST));
                }),
                twist(
                        "a version has another state",
                        Promise.LINEARIZABLE,
                        story -> story.call(1, Reader.OFFICE, 4, 5, read, seen(2, third))),
                twist(
                        "a read shows a version that there is not",
                        Promise.LINEARIZABLE,
                        story -> story.call(1, Reader.OFFICE, 4, 5, read, seen(3, third))),
                twist(
                        "a read shows a version before it was asked for",
                        Promise.LINEARIZABLE,
                        story -> story.call(1, Reader.OFFICE, 1.1, 1.2, read, seen(2, SECOND))),
                twist("a change goes through on a version long gone", Promise.LINEARIZABLE, story -> {
                    story.committed(TASK, third);
                    story.call(0, Reader.OFFICE, 4, 5, change(1, "k3", third), written(3, "x", false));
                }),
                twist(
                        "a change is refused though nobody was quicker",
                        Promise.LINEARIZABLE,
                        story -> story.call(
                                1,
                                Reader.OFFICE,
                                4,
                                5,
                                change(2, "k3", third),
                                new Outcome.Refused(412, "version-conflict", false))),
                twist(
                        "a change is refused before anybody was quicker",
                        Promise.LINEARIZABLE,
                        story -> story.call(
                                1,
                                Reader.OFFICE,
                                1.1,
                                1.2,
                                change(1, "k3", third),
                                new Outcome.Refused(412, "version-conflict", false))),
                twist("a list has a row twice", Promise.LINEARIZABLE, story -> {
                    story.call(
                            1,
                            Reader.OFFICE,
                            4,
                            5,
                            new Act.Browse(Kind.TASK, ""),
                            new Outcome.Listed(List.of(TASK), "c"));
                    story.call(
                            1,
                            Reader.OFFICE,
                            5,
                            6,
                            new Act.Browse(Kind.TASK, "c"),
                            new Outcome.Listed(List.of(TASK), ""));
                }),
                twist(
                        "a list lacks a row",
                        Promise.FRESH,
                        story -> story.call(
                                1,
                                Reader.OFFICE,
                                4,
                                5,
                                new Act.Browse(Kind.TASK, ""),
                                new Outcome.Listed(List.of(), ""))),
                twist(
                        "a view does not know what it was asked to know",
                        Promise.FRESH,
                        story -> story.call(1, Reader.OFFICE, 4, 5, view(Map.of(TASK, 1)), new Outcome.Viewed(0, "p"))),
                twist("a view is older than the one before", Promise.FRESH, story -> {
                    story.call(1, Reader.OFFICE, 4, 5, view(Map.of()), new Outcome.Viewed(2, "p"));
                    story.call(1, Reader.OFFICE, 6, 7, view(Map.of()), new Outcome.Viewed(1, "p"));
                }),
                twist("a stream leaves out the first", Promise.NO_GAP, story -> story.office.removeFirst()),
                twist("a stream leaves out the last", Promise.NO_GAP, story -> story.office.removeLast()),
                twist("a stream is silent about a subject", Promise.NO_GAP, story -> story.viewer.clear()),
                twist("a stream leaves out something after a resync", Promise.NO_GAP, story -> {
                    story.office.add(0, new Heard.Resync("source-read-anew"));
                    story.committed(TASK, third);
                    story.office.remove(2);
                }),
                twist("a stream does not revoke", Promise.NO_GAP, story -> {
                    story.committed(TASK, SECRET);
                    story.viewer.removeLast();
                }),
                twist(
                        "an answer shows a secret",
                        Promise.RIGHTS,
                        story -> story.call(
                                1,
                                Reader.VIEWER,
                                4,
                                5,
                                new Act.Browse(Kind.TASK, ""),
                                new Outcome.Listed(List.of(), ""),
                                SECRET)),
                twist(
                        "a refusal shows a secret",
                        Promise.RIGHTS,
                        story -> story.call(
                                1, Reader.VIEWER, 4, 5, read, new Outcome.Refused(404, "not-found", false), SECRET)),
                twist("an empty answer tells that a secret is unchanged", Promise.RIGHTS, story -> {
                    story.committed(TASK, SECRET);
                    story.call(1, Reader.VIEWER, 4, 5, new Act.Read(TASK, 3), new Outcome.Seen(TASK, 3, ""));
                }),
                twist(
                        "a count has secrets in it",
                        Promise.RIGHTS,
                        story -> story.call(1, Reader.VIEWER, 4, 5, viewOfAll(), new Outcome.Viewed(2, "p"))),
                twist("a stream tells of a secret", Promise.RIGHTS, story -> {
                    story.committed(TASK, SECRET);
                    story.viewer.add(new Heard.Told(TASK, 3));
                }),
                twist("a public topic has a secret", Promise.RIGHTS, story -> {
                    story.committed(TASK, SECRET);
                    story.topic("jiedui.task.public")
                            .set(2, story.topic("jiedui.task").getLast());
                }),
                twist(
                        "a request takes too long",
                        Promise.IN_TIME,
                        story -> story.call(1, Reader.OFFICE, 4, 15.1, read, seen(2, SECOND))),
                twist("a request is not answered though the gateway was there", Promise.IN_TIME, story -> {
                    story.outages.add(new Outage("task-service killed", Set.of(Part.TASK_SERVICE), 0, Long.MAX_VALUE));
                    story.call(1, Reader.OFFICE, 4, 5, read, new Outcome.Unknown("reset"));
                }),
                twist(
                        "an error of the server",
                        Promise.IN_TIME,
                        story -> story.call(
                                1, Reader.OFFICE, 4, 5, read, new Outcome.Refused(500, "internal-error", false))),
                twist(
                        "a 503 that does not say when to come again",
                        Promise.IN_TIME,
                        story -> story.call(
                                1, Reader.OFFICE, 4, 5, read, new Outcome.Refused(503, "service-unavailable", false))),
                twist(
                        "what was there is not found",
                        Promise.IN_TIME,
                        story ->
                                story.call(1, Reader.OFFICE, 4, 5, read, new Outcome.Refused(404, "not-found", false))),
                twist(
                        "what is right is refused as wrong",
                        Promise.IN_TIME,
                        story -> story.call(
                                1,
                                Reader.OFFICE,
                                4,
                                5,
                                create("k9", third),
                                new Outcome.Refused(422, "unknown-organization", false))));
    }

    static Stream<Arguments> kept() {
        Mark third = new Mark("m0-0-4");
        Act.Read read = new Act.Read(TASK, 0);
        Outcome stale = new Outcome.Refused(412, "version-conflict", false);
        return Stream.of(
                twist("nothing else happens", null, story -> {}),
                twist("a write without an answer was done", null, story -> {
                    outage(story, 4, 5);
                    story.call(1, Reader.OFFICE, 4, 5, change(2, "k3", third), new Outcome.Unknown("reset"));
                    story.committed(TASK, third);
                }),
                twist("a write without an answer was not done", null, story -> {
                    outage(story, 4, 5);
                    story.call(1, Reader.OFFICE, 4, 5, change(2, "k3", third), new Outcome.Unknown("reset"));
                }),
                twist(
                        "a write is answered again with the same bytes",
                        null,
                        story -> story.call(1, Reader.OFFICE, 4, 5, create("k1", FIRST), written(1, "one", true))),
                twist("a read during a write shows either", null, story -> {
                    story.call(1, Reader.OFFICE, 2.2, 2.3, read, seen(1, FIRST));
                    story.call(1, Reader.OFFICE, 2.4, 2.5, read, seen(2, SECOND));
                }),
                twist(
                        "a change is late",
                        null,
                        story -> story.call(1, Reader.OFFICE, 2.5, 4, change(1, "k3", third), stale)),
                twist(
                        "a topic has records twice",
                        null,
                        story -> story.topic("jiedui.task").addAll(List.copyOf(story.topic("jiedui.task")))),
                twist("a stream tells what it has told", null, story -> story.office.addAll(List.copyOf(story.office))),
                twist("a stream says that it has a gap", null, story -> {
                    story.office.set(0, new Heard.Resync("too-old"));
                }),
                twist("a viewer no longer finds what was withdrawn", null, story -> {
                    story.call(0, Reader.OFFICE, 4, 5, change(2, "k3", SECRET), written(3, "three", false));
                    story.committed(TASK, SECRET);
                    story.call(1, Reader.VIEWER, 6, 7, read, new Outcome.Refused(404, "not-found", false));
                }),
                twist("a viewer's stream is cut while something is made and withdrawn", null, story -> {
                    story.committed(TASK, SECRET);
                    story.viewer.clear();
                }),
                twist(
                        "a view knows what it was asked to know",
                        null,
                        story -> story.call(1, Reader.OFFICE, 4, 5, view(Map.of(TASK, 1)), new Outcome.Viewed(1, "p"))),
                twist("a frozen gateway answers late", null, story -> {
                    outage(story, 4, 20);
                    story.call(1, Reader.OFFICE, 3, 20.5, read, seen(2, SECOND));
                }),
                twist(
                        "a service is away for a while",
                        null,
                        story -> story.call(
                                1, Reader.OFFICE, 4, 5, read, new Outcome.Refused(503, "service-unavailable", true))));
    }

    private static void outage(Story story, long begin, long end) {
        story.outages.add(new Outage("gateway", Set.of(Part.GATEWAY), begin * 1_000_000_000L, end * 1_000_000_000L));
    }

    private static Act.View view(Map<String, Integer> versions) {
        return new Act.View(Optional.of("plan/1"), versions, "");
    }

    private static Act.View viewOfAll() {
        return new Act.View(Optional.empty(), Map.of(), "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void what_breaks_a_promise_is_found(String what, Promise breaks, Twist twist) {
        // Given
        Story story = new Story();
        twist.on(story);
        // When
        List<Violation> violations = Checker.judge(story.told());
        // Then
        assertThat(violations).as(what).extracting(Violation::promise).contains(breaks);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void what_breaks_none_is_not_blamed(String what, Promise none, Twist twist) {
        // Given
        Story story = new Story();
        twist.on(story);
        // When
        List<Violation> violations = Checker.judge(story.told());
        // Then
        assertThat(violations).as(what).isEmpty();
    }

    @Test
    void each_promise_has_a_history_that_breaks_it() {
        // Given
        Stream<Arguments> histories = broken();
        // When
        Stream<Object> promises = histories.map(arguments -> arguments.get()[1]);
        // Then
        assertThat(promises.distinct()).containsExactlyInAnyOrder((Object[]) Promise.values());
    }
}
