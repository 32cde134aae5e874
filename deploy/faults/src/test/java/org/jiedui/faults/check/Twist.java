package org.jiedui.faults.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiedui.faults.history.Act;
import org.jiedui.local.Part;
import org.junit.jupiter.params.provider.Arguments;

/** What makes a history of {@link Story} another one. */
interface Twist {

    void on(Story story);

    /** @param breaks {@code null} where it breaks no promise */
    static Arguments twist(String what, Promise breaks, Twist twist) {
        return Arguments.of(what, breaks, twist);
    }

    static void outage(Story story, long begin, long end) {
        story.outages.add(new Outage("gateway", Set.of(Part.GATEWAY), begin * 1_000_000_000L, end * 1_000_000_000L));
    }

    static Act.View view(Map<String, Integer> versions) {
        return new Act.View(Optional.of("plan/1"), versions, "");
    }

    static Act.View viewOfAll() {
        return new Act.View(Optional.empty(), Map.of(), "");
    }
}
