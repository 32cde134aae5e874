package org.jiedui.local.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import org.jiedui.platform.engines.ProcessId;

/**
 * What the supervisor last knew of a part.
 *
 * @param pid         the process, 0 if there is none
 * @param start       the process's start, which tells it from a later one of the same number
 * @param fingerprint of everything the process was started with
 * @param since       when it came to this state, RFC 3339
 * @param restarts    how often it has been started again after it had died
 * @param failures    how often in a row it has died before it was ready
 * @param problem     a sentence, if it cannot be started
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartRecord(
        String name,
        long pid,
        long start,
        int port,
        PartState state,
        String since,
        int restarts,
        int failures,
        String fingerprint,
        String problem) {

    static PartRecord initial(String name, int port, Instant now) {
        return new PartRecord(name, 0, 0, port, PartState.DOWN, now.toString(), 0, 0, "", null);
    }

    /** The process, if it is still running. */
    public Optional<ProcessId> process() {
        return Optional.of(new ProcessId(pid, start)).filter(ProcessId::isRunning);
    }

    PartRecord starting(ProcessId process, String fingerprint, Instant now) {
        return new PartRecord(
                name,
                process.pid(),
                process.start(),
                port,
                PartState.STARTING,
                now.toString(),
                restarts,
                failures,
                fingerprint,
                null);
    }

    PartRecord ready(Instant now) {
        return new PartRecord(name, pid, start, port, PartState.READY, now.toString(), restarts, 0, fingerprint, null);
    }

    PartRecord down(Instant now) {
        return new PartRecord(name, 0, 0, port, PartState.DOWN, now.toString(), restarts, failures, "", problem);
    }

    PartRecord died(boolean wasReady, String problem, Instant now) {
        return new PartRecord(
                name,
                0,
                0,
                port,
                PartState.DOWN,
                now.toString(),
                restarts + 1,
                wasReady ? 0 : failures + 1,
                "",
                problem);
    }
}
