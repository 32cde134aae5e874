package org.jiedui.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.defects.Replacement;
import org.jiedui.faults.check.Promise;
import org.jiedui.faults.check.Violation;
import org.jiedui.faults.schedule.Means;
import org.jiedui.faults.schedule.Schedule;
import org.jiedui.local.DataFolder;
import org.jiedui.local.Settings;
import org.jiedui.local.whole.RunningSystem;

/** Judges the judge: each defect has to be found in a real system that has it, and nothing in one that has none. */
final class Judgement {
    private final Settings settings;
    private final long seed;
    private final PrintStream out;

    Judgement(Settings settings, long seed, PrintStream out) {
        this.settings = settings;
        this.seed = seed;
        this.out = out;
    }

    /** @return whether all were found, each by the promise that it breaks */
    boolean passes(List<Proof> proofs) throws Exception {
        out.println("\nA system without a defect:");
        boolean passes = isWhole();
        for (Proof proof : proofs) {
            out.printf("%n%s: %s.%n", proof.defect().label(), proof.defect().text());
            passes &= isCaught(proof);
        }
        return passes;
    }

    private boolean isWhole() throws Exception {
        try (RunningSystem system = RunningSystem.start(settings, "--empty")) {
            List<Violation> violations = run(system, Proof.scheduleForAll());
            violations.forEach(one -> out.println("  " + one.told()));
            out.println(violations.isEmpty() ? "  nothing is found, as it should be." : "  FOUND BROKEN without a defect.");
            return violations.isEmpty();
        }
    }

    private boolean isCaught(Proof proof) throws Exception {
        try (RunningSystem system = Stage.start(settings, List.of(proof.defect()))) {
            List<Violation> violations = run(system, proof.schedule());
            requireBroken(proof);
            Map<Promise, Long> broken = new EnumMap<>(Promise.class);
            violations.forEach(one -> broken.merge(one.promise(), 1L, Long::sum));
            broken.forEach((promise, times) ->
                    out.printf("  breaks %d times: %d. %s%n", times, promise.number(), promise.text()));
            Optional<Violation> found = violations.stream()
                    .filter(one -> one.promise() == proof.promise())
                    .findFirst();
            out.println(found.map(one -> "  caught: " + one.told())
                    .orElse("  NOT CAUGHT: it should have broken " + proof.promise().number() + ". "
                            + proof.promise().text()));
            return found.isPresent();
        }
    }

    private List<Violation> run(RunningSystem system, Schedule schedule) throws Exception {
        return Run.on(system, Means.NONE, seed, schedule, out).violations();
    }

    /** Where nothing was broken, nothing is proved. */
    private void requireBroken(Proof proof) throws IOException {
        DataFolder data = settings.data();
        String said = Files.readString(data.log(proof.defect().part()));
        for (Replacement replacement : proof.defect().replacements()) {
            if (!said.contains(replacement.told())) {
                throw new IllegalStateException("It does not say '" + replacement.told() + "'; see "
                        + data.log(proof.defect().part()));
            }
        }
    }
}
