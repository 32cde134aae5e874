package org.jiedui.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedui.defects.Tampering;
import org.jiedui.faults.schedule.Clocks;
import org.jiedui.faults.schedule.Means;
import org.jiedui.faults.schedule.Wires;
import org.jiedui.local.Settings;
import org.jiedui.local.whole.RunningSystem;

/** A system of its own, with the means by which faults get at it. */
final class Stage implements AutoCloseable {
    private final Wires wires;
    private final Clocks clocks;
    private final RunningSystem system;

    private Stage(Wires wires, Clocks clocks, RunningSystem system) {
        this.wires = wires;
        this.clocks = clocks;
        this.system = system;
    }

    /** Starts the system, whose parts talk over wires that can be cut and look at clocks that can be moved. */
    static Stage of(Settings settings) throws IOException, InterruptedException {
        Wires wires = Wires.of(settings);
        Clocks clocks = Clocks.right();
        List<Tampering> all = new ArrayList<>(wires.tampering());
        all.addAll(clocks.tampering());
        return new Stage(wires, clocks, start(settings, all));
    }

    /** Starts a system that this is done to. */
    static RunningSystem start(Settings settings, List<? extends Tampering> tampering)
            throws IOException, InterruptedException {
        return RunningSystem.start(settings, Tampering.environment(agent(settings), tampering), "--empty");
    }

    /** As it lies beside its library. */
    private static Path agent(Settings settings) throws IOException {
        Path folder = settings.checkout().resolve("deploy/faults/target/lib");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("defects-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("There is no agent in " + folder));
        }
    }

    RunningSystem system() {
        return system;
    }

    Means means() {
        return new Means(Optional.empty(), Optional.of(wires), Optional.of(clocks));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try (clocks;
                wires) {
            system.close();
        }
    }
}
