package org.jiedui.local.supervision;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jiedui.platform.engines.ProcessId;

/** Ends processes in good order, all at once, and those that do not obey in time by force. */
final class Ending {
    /** Longer than the grace that services give their requests. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Ending() {}

    static void of(List<ProcessId> processes) throws IOException, InterruptedException {
        for (ProcessId process : processes) {
            process.signal("TERM");
        }
        for (ProcessId process : processes) {
            if (!process.awaitEnd(LIMIT)) {
                process.signal("KILL");
                process.awaitEnd(LIMIT);
            }
        }
    }
}
