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
import static org.jiedui.faults.check.Twist.outage;
import static org.jiedui.faults.check.Twist.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiedui.faults.history.Act;
import org.jiedui.faults.history.Heard;
import org.jiedui.faults.history.Mark;
import org.jiedui.faults.history.Outcome;
import org.jiedui.faults.history.Reader;
import org.junit.jupiter.params.provider.Arguments;

/** Histories made by hand that look as if they broke a promise, and break none. */
final class KeptHistories {

    private KeptHistories() {}

    static Stream<Arguments> all() {
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
}
