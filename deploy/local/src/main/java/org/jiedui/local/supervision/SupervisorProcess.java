package org.jiedui.local.supervision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedui.local.Sentence;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.Secrets;
import org.jiedui.platform.engines.ProcessId;

/** The supervisor, seen from the commands that people type. */
public final class SupervisorProcess {
    /** Enough for services to end their requests, Kafka its logs, PostgreSQL its checkpoint. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

    /** What an earlier one has left may have to be ended first. */
    private static final Duration APPEAR_LIMIT = Duration.ofMinutes(3);

    /**
     * Away from the terminal: its interrupts and its closing reach the supervisor neither as a member of the terminal's
     * session nor, where setsid is missing, as signals.
     */
    private static final String APART =
            "trap '' INT HUP; command -v setsid >/dev/null 2>&1 && exec setsid \"$@\"; exec \"$@\"";

    private final Settings settings;
    private final Records records;

    public SupervisorProcess(Settings settings) {
        this.settings = settings;
        this.records = new Records(settings.data());
    }

    public boolean isRunning() {
        return records.supervisor().isPresent();
    }

    /** Whether it has ended without having been told to. */
    public boolean wasKilled() {
        return records.supervisorWasKilled();
    }

    /** Whether the supervisor that runs would start every part as it would be started now. */
    public boolean isCurrent() throws IOException {
        String fingerprint = new Commands(settings, Secrets.of(settings.data()), new Programs(settings)).fingerprint();
        return records.supervisorRecord()
                .filter(record -> record.fingerprint().equals(fingerprint))
                .isPresent();
    }

    /**
     * Starts a supervisor, which takes over the parts that run. One that runs already is replaced, so that parts whose
     * program or settings have changed since are started anew, and only they.
     */
    public void start() throws IOException, InterruptedException {
        settings.data().create();
        Programs programs = new Programs(settings);
        programs.provide();
        Optional<ProcessId> earlier = records.supervisor();
        if (earlier.isPresent()) {
            earlier.get().signal("KILL");
            earlier.get().awaitEnd(STOP_LIMIT);
        }
        List<String> words = new ArrayList<>(List.of("sh", "-c", APART, "sh", Commands.program()));
        words.addAll(new Marks(settings.data()).of("supervisor"));
        words.addAll(List.of("-Xmx48m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k"));
        words.addAll(List.of("-cp", programs.launcher().toString(), Supervisor.class.getName()));
        words.add(settings.checkout().toString());
        Path log = settings.data().log("supervisor");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(settings.data().root().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .redirectErrorStream(true);
        builder.environment().put(Settings.DATA, settings.data().root().toString());
        builder.environment().put(Settings.PORT_OFFSET, Integer.toString(settings.portOffset()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        awaitAppearance(builder.start(), log);
    }

    private void awaitAppearance(Process process, Path log) throws InterruptedException {
        long deadline = System.nanoTime() + APPEAR_LIMIT.toNanos();
        while (!isRunning()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new Sentence("The supervisor does not start. See " + log + ".");
            }
            Thread.sleep(50);
        }
    }

    /** Stops the supervisor and with it everything, and whatever runs without one. */
    public void stop() throws IOException, InterruptedException {
        Optional<ProcessId> running = records.supervisor();
        if (running.isPresent()) {
            running.get().signal("TERM");
            if (!running.get().awaitEnd(STOP_LIMIT)) {
                running.get().signal("KILL");
            }
        }
        for (ProcessId stray : new Marks(settings.data()).running("supervisor")) {
            stray.signal("KILL");
            stray.awaitEnd(STOP_LIMIT);
        }
        new Leftovers(settings).stop();
        records.removeSupervisor();
    }
}
