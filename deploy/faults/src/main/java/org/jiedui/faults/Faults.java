package org.jiedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedui.faults.schedule.Means;
import org.jiedui.faults.schedule.Schedule;
import org.jiedui.faults.schedule.SmallDisk;
import org.jiedui.local.Sentence;
import org.jiedui.local.Settings;
import org.jiedui.local.whole.RunningSystem;

/** What {@code ./dev faults} does: starts a system of its own, works with it while its parts fail, judges, and tells. */
public final class Faults {
    private Faults() {}

    /** Ends with 0 if every promise was kept, or every defect caught, 1 if not, 2 if it was not understood what to do. */
    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(List.of(arguments), Instant.now().getEpochSecond());
        } catch (Sentence misunderstood) {
            System.err.println(misunderstood.getMessage());
            System.exit(2);
            return;
        }
        Settings settings = settings(Path.of(System.getProperty("jiedui.checkout")));
        boolean good = options.proofs().isEmpty()
                ? run(options, settings)
                : new Judgement(settings, options.seed(), System.out).passes(options.proofs());
        System.exit(good ? 0 : 1);
    }

    private static Settings settings(Path checkout) {
        Path data = checkout.resolve("deploy/faults/target/data");
        if (System.getenv(Settings.PORT_OFFSET) == null) {
            return RunningSystem.freeSettings(checkout, data);
        }
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put(Settings.DATA, data.toString());
        return Settings.read(checkout, environment);
    }

    private static boolean run(Options options, Settings settings) throws Exception {
        System.out.printf("Starting a system to torment; seed %d.%n", options.seed());
        SmallDisk.forget(settings.data().postgresql());
        Schedule schedule = Schedule.of(options.seed(), options.time());
        Optional<SmallDisk> disk = Optional.empty();
        try (Stage stage = Stage.of(settings)) {
            if (Schedule.isLong(options.time()) && SmallDisk.isAllowed()) {
                disk = Optional.of(SmallDisk.under(stage.system()));
                stage.system().command("up", "--detach", "--empty");
            }
            Means means = disk.map(stage.means()::with).orElse(stage.means());
            return tell(Run.on(stage.system(), means, options.seed(), schedule, System.out), options);
        } finally {
            if (disk.isPresent()) {
                disk.get().close();
            }
        }
    }

    private static boolean tell(Run run, Options options) throws IOException {
        String report = new Report(run).toString();
        System.out.println();
        System.out.print(report);
        if (options.report().isPresent()) {
            Files.writeString(options.report().get(), report);
        }
        return run.violations().isEmpty();
    }
}
