package org.jiedui.faults.check;

import static org.jiedui.faults.check.Story.FIRST;
import static org.jiedui.faults.check.Story.SECOND;
import static org.jiedui.faults.check.Story.SECRET;
import static org.jiedui.faults.check.Story.TASK;
import static org.jiedui.faults.check.Story.change;
import static org.jiedui.faults.check.Story.create;
import static org.jiedui.faults.check.Story.seen;
import static org.jiedui.faults.check.Story.written;
import static org.jiedui.faults.check.Twist.twist;
import static org.jiedui.faults.check.Twist.view;
import static org.jiedui.faults.check.Twist.viewOfAll;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Kind;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;
import org.jiedui.local.Part;
import org.junit.jupiter.params.provider.Arguments;

/** Histories made by hand, each of which breaks a promise in its own way. */
final class BrokenHistories {

    private BrokenHistories() {}

    static Stream<Arguments> all() {
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
}
