package org.jiedui.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jiedui.faults.audit.Auditor;
import org.jiedui.faults.check.Checker;
import org.jiedui.faults.check.Evidence;
import org.jiedui.faults.check.Outage;
import org.jiedui.faults.check.Violation;
import org.jiedui.faults.history.History;
import org.jiedui.faults.history.Reader;
import org.jiedui.faults.schedule.Fault;
import org.jiedui.faults.schedule.FaultInjector;
import org.jiedui.faults.schedule.Means;
import org.jiedui.faults.schedule.Schedule;
import org.jiedui.faults.workload.Workload;
import org.jiedui.local.whole.RunningSystem;
import org.jiedui.local.whole.User;

/**
 * One run: the workload under the schedule, and the judgement.
 *
 * @param leftOut faults that this machine does not let us make
 * @param resyncs how often streams had to tell that there may be a gap
 */
record Run(long seed, Evidence evidence, List<Violation> violations, List<Fault> leftOut, long resyncs) {
    private static final Duration PAUSE = Duration.ofMillis(15);

    /**
     * @param seed decides what each client does
     * @param out  hears what happens as it happens
     */
    static Run on(RunningSystem system, Means means, long seed, Schedule schedule, PrintStream out)
            throws Exception {
        History history = new History();
        String name = Long.toString(seed, Character.MAX_RADIX);
        FaultInjector injector = new FaultInjector(system, means, history);
        List<Outage> outages = new ArrayList<>();
        List<Fault> leftOut = new ArrayList<>();
        Workload workload = new Workload(name, seed, users(system), history, PAUSE);
        try (Auditor auditor = new Auditor(system, history)) {
            workload.workWhile(() -> {
                for (Schedule.Step step : schedule.steps()) {
                    Thread.sleep(step.calm());
                    if (!injector.canMake(step.fault())) {
                        leftOut.add(step.fault());
                        continue;
                    }
                    Outage outage = injector.inject(step.fault());
                    outages.add(outage);
                    out.printf(
                            Locale.ROOT,
                            "%6.1f s  %s, all serve again after %.1f s%n",
                            outage.begin() / 1e9,
                            outage.what(),
                            (outage.end() - outage.begin()) / 1e9);
                }
                Thread.sleep(schedule.calm());
            });
            out.println("Quiet now; judging.");
            Evidence evidence = auditor.take(outages, name, workload.clients());
            return new Run(seed, evidence, Checker.judge(evidence), leftOut, auditor.resyncs());
        }
    }

    private static Function<Reader, User> users(RunningSystem system) {
        return reader -> {
            try {
                return system.as(reader.user());
            } catch (IOException e) {
                throw new UncheckedIOException("There are no tokens", e);
            }
        };
    }
}
