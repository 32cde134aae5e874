package org.jiedui.local;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jiedui.local.supervision.PartRecord;
import org.jiedui.local.supervision.PartState;
import org.jiedui.local.supervision.Readiness;
import org.jiedui.local.supervision.Records;
import org.jiedui.platform.engines.ProcessId;

/** How every part is at this moment: the supervisor's records, checked against the processes and the ports. */
public record Status(List<PartStatus> parts) {

    /**
     * @param pid      left out if there is no process
     * @param since    when it came to this state, as far as the supervisor has seen it, RFC 3339
     * @param restarts how often it was started again after it had died
     * @param problem  a sentence, if it could not be started
     * @param failures how often in a row it has died before it was ready
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartStatus(
            String name,
            Long pid,
            int port,
            PartState state,
            String since,
            int restarts,
            String problem,
            @JsonIgnore int failures) {}

    static Status of(Settings settings) {
        Records records = new Records(settings.data());
        // A part that hangs takes a second to be found out.
        try (ExecutorService probes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<PartStatus>> answers = new ArrayList<>();
            for (Part part : Part.values()) {
                answers.add(CompletableFuture.supplyAsync(() -> of(part, settings, records), probes));
            }
            return new Status(answers.stream().map(CompletableFuture::join).toList());
        }
    }

    private static PartStatus of(Part part, Settings settings, Records records) {
        Optional<PartRecord> known = records.read(part);
        int port = known.map(PartRecord::port).orElse(settings.port(part));
        Optional<ProcessId> process = known.flatMap(PartRecord::process);
        PartState state = process.isEmpty()
                ? PartState.DOWN
                : Readiness.isReady(part, settings, port) ? PartState.READY : PartState.STARTING;
        String since = known.filter(record -> record.state() == state)
                .map(PartRecord::since)
                .orElseGet(() -> Instant.now().toString());
        return new PartStatus(
                part.label(),
                process.map(ProcessId::pid).orElse(null),
                port,
                state,
                since,
                known.map(PartRecord::restarts).orElse(0),
                known.map(PartRecord::problem).orElse(null),
                known.map(PartRecord::failures).orElse(0));
    }

    boolean allReady() {
        return parts.stream().allMatch(part -> part.state() == PartState.READY);
    }

    /** For people. */
    String table() {
        StringBuilder table = new StringBuilder();
        String row = "%-19s %-9s %7s %6s  %8s  %s%n";
        table.append(row.formatted("PART", "STATE", "PID", "PORT", "RESTARTS", "SINCE"));
        for (PartStatus part : parts) {
            String pid = part.pid() == null ? "-" : part.pid().toString();
            table.append(row.formatted(part.name(), part.state(), pid, part.port(), part.restarts(), part.since()));
        }
        parts.stream()
                .filter(part -> part.problem() != null)
                .forEach(part -> table.append(part.problem()).append(System.lineSeparator()));
        return table.toString();
    }

    /** Those that are ready, in the order of starting. */
    List<Part> ready() {
        return Arrays.stream(Part.values())
                .filter(part -> parts.get(part.ordinal()).state() == PartState.READY)
                .toList();
    }
}
