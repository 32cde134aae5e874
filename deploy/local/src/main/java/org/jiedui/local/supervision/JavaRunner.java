package org.jiedui.local.supervision;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiedui.local.Part;
import org.jiedui.local.Sentence;
import org.jiedui.local.Settings;
import org.jiedui.platform.engines.ProcessId;

/** Runs a part in a JVM of its own. */
final class JavaRunner implements PartRunner {
    private static final int KILLED_BY_SIGNAL = 128;

    private final Part part;
    private final Settings settings;
    private final JavaCommand command;
    private Process process;

    JavaRunner(Part part, Settings settings, JavaCommand command) {
        this.part = part;
        this.settings = settings;
        this.command = command;
    }

    @Override
    public Part part() {
        return part;
    }

    @Override
    public String fingerprint() {
        return command.fingerprint();
    }

    /** A JVM left behind is known by its fingerprint only. */
    @Override
    public boolean isLeftRunning() {
        return false;
    }

    @Override
    public ProcessId start() throws IOException {
        int port = settings.port(part);
        if (!PortOwner.isFree(port)) {
            throw portTaken(part, port);
        }
        Path log = settings.data().log(part);
        ProcessBuilder builder = new ProcessBuilder(command.words())
                // Not the checkout: Quarkus would read a developer's .env and config folder there.
                .directory(settings.data().root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                // Straight into the file, so that it goes on when the supervisor is killed.
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        process = builder.start();
        return ProcessId.of(process.pid())
                .orElseThrow(() -> new Sentence(part.label() + " ended at once. See " + log + "."));
    }

    static Sentence portTaken(Part part, int port) {
        return new Sentence("Port " + port + ", which " + part.label() + " needs, is taken by "
                + PortOwner.ofThisMachine().describe(port) + ". Stop that, or set " + Settings.PORT_OFFSET
                + " to a number, which is added to every port.");
    }

    @Override
    public boolean isReady() {
        return Readiness.isReady(part, settings, settings.port(part));
    }

    @Override
    public String ending() {
        if (process == null) {
            // Somebody else's child, since it was taken over.
            return "ended";
        }
        // A process is dead a moment before its exit code is known.
        process.onExit().completeOnTimeout(process, 2, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            return "ended";
        }
        int code = process.exitValue();
        return code > KILLED_BY_SIGNAL
                ? "was ended by signal " + (code - KILLED_BY_SIGNAL)
                : "ended with exit code " + code;
    }
}
