package org.jiedui.faults;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiedui.faults.check.Outage;
import org.jiedui.faults.check.Promise;
import org.jiedui.faults.check.Violation;
import org.jiedui.faults.history.Call;
import org.jiedui.faults.history.Outcome;

/** A run, told to people: what was done, what was kept, and what was not, with enough to look it up. */
record Report(Run run) {
    /** Of each promise that is broken; the rest is most often more of the same. */
    private static final int EXAMPLES = 10;

    @Override
    public String toString() {
        return heading() + promises() + faults() + requests() + examples() + notTried();
    }

    private String heading() {
        return """
                # Faults, seed %d

                %d faults in %.0f s; %,d requests on %,d subjects, %,d of them acknowledged writes. %s.

                """.formatted(
                        run.seed(),
                        run.evidence().outages().size(),
                        run.evidence().outages().isEmpty()
                                ? 0
                                : run.evidence().outages().getLast().end() / 1e9,
                        calls().size(),
                        run.evidence().histories().size(),
                        calls().stream()
                                .filter(call -> call.outcome() instanceof Outcome.Written)
                                .count(),
                        run.violations().isEmpty()
                                ? "Every promise was kept"
                                : "**" + run.violations().size() + " times a promise was broken**");
    }

    private String promises() {
        Map<Promise, Long> broken = new EnumMap<>(Promise.class);
        run.violations().forEach(one -> broken.merge(one.promise(), 1L, Long::sum));
        StringBuilder table = new StringBuilder("| promise | broken |\n|---|---|\n");
        for (Promise promise : Promise.values()) {
            table.append("| %d. %s | %s |%n"
                    .formatted(
                            promise.number(),
                            promise.text(),
                            broken.containsKey(promise) ? "**" + broken.get(promise) + " times**" : "never"));
        }
        return table.append('\n').toString();
    }

    private String faults() {
        StringBuilder table = new StringBuilder(
                "| at | fault | all serve again after | refused | unanswered |\n|---|---|---|---|---|\n");
        for (Outage outage : run.evidence().outages()) {
            table.append("| %.1f s | %s | %.1f s | %d | %d |%n"
                    .formatted(
                            outage.begin() / 1e9,
                            outage.what(),
                            (outage.end() - outage.begin()) / 1e9,
                            during(
                                    outage,
                                    call -> call.outcome() instanceof Outcome.Refused refused
                                            && refused.status() >= 500),
                            during(outage, call -> call.outcome() instanceof Outcome.Unknown)));
        }
        return table.append('\n').toString();
    }

    private long during(Outage outage, Predicate<Call> which) {
        return calls().stream()
                .filter(call -> call.begin() <= outage.end() && outage.begin() <= call.end())
                .filter(which)
                .count();
    }

    private String requests() {
        Map<String, Long> outcomes =
                calls().stream().collect(Collectors.groupingBy(Report::outcome, TreeMap::new, Collectors.counting()));
        long slowest = calls().stream()
                .mapToLong(call -> call.end() - call.begin())
                .max()
                .orElse(0);
        StringBuilder table = new StringBuilder("| request, outcome | how often |\n|---|---|\n");
        outcomes.forEach((outcome, count) -> table.append("| %s | %,d |%n".formatted(outcome, count)));
        return table.append("%nThe slowest took %.1f s. Streams told %d times that there may be a gap.%n%n"
                        .formatted(slowest / 1e9, run.resyncs()))
                .toString();
    }

    private static String outcome(Call call) {
        String act = call.act().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return switch (call.outcome()) {
            case Outcome.Done done -> act + ", done";
            case Outcome.Refused refused -> act + ", " + refused.status() + " " + refused.code();
            case Outcome.Unknown unknown -> act + ", no answer";
        };
    }

    private String examples() {
        StringBuilder list = new StringBuilder();
        for (Promise promise : Promise.values()) {
            List<Violation> broken = run.violations().stream()
                    .filter(one -> one.promise() == promise)
                    .limit(EXAMPLES)
                    .toList();
            if (!broken.isEmpty()) {
                list.append("## Not kept: ").append(promise.text()).append("\n");
                broken.forEach(one -> list.append("- ").append(one.told()).append('\n'));
                list.append('\n');
            }
        }
        return list.toString();
    }

    private String notTried() {
        return run.leftOut().stream()
                        .map(fault -> "Left out, since it takes root: " + fault + ".\n")
                        .collect(Collectors.joining())
                + "Never tried: wrong clocks of PostgreSQL and Kafka.\n";
    }

    private List<Call> calls() {
        return run.evidence().calls();
    }
}
