package org.jiedui.local.whole;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.identity.SigningKey;
import org.jiedui.local.identity.Tokens;
import org.jiedui.local.supervision.PartRecord;
import org.jiedui.local.supervision.Readiness;
import org.jiedui.local.supervision.Records;
import org.jiedui.platform.engines.ProcessId;

/** Everything that {@code ./dev up} starts, beside any other system on the machine; its parts can be killed and frozen. */
public class RunningSystem implements AutoCloseable {
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Settings settings;
    private final Map<String, String> environment;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    protected RunningSystem(Settings settings) {
        this(settings, Map.of());
    }

    private RunningSystem(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** @param options of {@code ./dev up} */
    public static RunningSystem start(Settings settings, String... options) throws IOException, InterruptedException {
        return start(settings, Map.of(), options);
    }

    /**
     * @param environment which all its processes inherit
     * @param options     of {@code ./dev up}
     */
    public static RunningSystem start(Settings settings, Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        RunningSystem system = new RunningSystem(settings, environment);
        system.launch(options);
        return system;
    }

    /** Settings for a system in this folder, on ports that are free now. */
    public static Settings freeSettings(Path checkout, Path data) {
        return Settings.read(
                checkout,
                Map.of(Settings.DATA, data.toString(), Settings.PORT_OFFSET, Integer.toString(FreePorts.offset())));
    }

    /**
     * Starts all with new data. What an earlier run has left in the folder, if it was killed, is ended first.
     *
     * @param options of {@code ./dev up}
     */
    protected final void launch(String... options) throws IOException, InterruptedException {
        command("reset");
        List<String> words = new ArrayList<>(List.of("up", "--detach"));
        words.addAll(List.of(options));
        try {
            command(words.toArray(String[]::new));
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    /** Runs the launcher's program with the system's own settings, as {@code ./dev} does; returns what it prints. */
    public String command(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(settings.data().root(), words[0], ".out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Djiedui.checkout=" + settings.checkout(),
                        "-jar",
                        settings.checkout()
                                .resolve("deploy/local/target/jiedui-local.jar")
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.command().addAll(List.of(words));
        builder.environment().putAll(environment);
        builder.environment().put(Settings.DATA, settings.data().root().toString());
        builder.environment().put(Settings.PORT_OFFSET, Integer.toString(settings.portOffset()));
        builder.environment().put("JIEDUI_RATE_LIMIT_PER_SECOND", "100000"); // programs are quicker than people
        Process process = builder.start();
        boolean ended = process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(out);
        Files.delete(out);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("./dev " + String.join(" ", words) + " did not work and printed: " + printed);
        }
        return printed;
    }

    /** The user, talking to the gateway. */
    public final User as(DemoUser user) throws IOException {
        return as(user, Part.GATEWAY);
    }

    /** The user, talking to one part itself. */
    public final User as(DemoUser user, Part part) throws IOException {
        Tokens tokens = new Tokens(SigningKey.of(settings.data()), Clock.systemUTC());
        return new User(http, settings.url(part) + "/api/v1", tokens.forUser(user));
    }

    /** The same gateway with a token that somebody brings. */
    public final User with(String token) {
        return new User(http, settings.url(Part.GATEWAY) + "/api/v1", token);
    }

    public final Settings settings() {
        return settings;
    }

    /** Ends the part's process at once, as a crash would; returns it. */
    public final ProcessId kill(Part part) throws IOException, InterruptedException {
        ProcessId process = process(part)
                .orElseThrow(() -> new AssertionError(part.label() + " does not run and cannot be killed"));
        process.signal("KILL");
        if (!process.awaitEnd(COMMAND_LIMIT)) {
            throw new AssertionError(part.label() + " does not die");
        }
        return process;
    }

    /** Whether the part serves, as another process than the one that was killed. */
    public final boolean isBack(Part part, ProcessId killed) {
        return process(part).filter(process -> !process.equals(killed)).isPresent() && isReady(part);
    }

    /** Waits until the part serves again, as another process than the one that was killed; fails if not in time. */
    public final void awaitReturn(Part part, ProcessId killed, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isBack(part, killed)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(part.label() + " is not back after " + limit);
            }
            Thread.sleep(LOOK);
        }
    }

    public final boolean isReady(Part part) {
        return Readiness.isReady(part, settings, settings.port(part));
    }

    /** Sends a signal to the part's process, such as {@code STOP} and {@code CONT}. */
    public final void signal(Part part, String name) throws IOException, InterruptedException {
        process(part)
                .orElseThrow(() -> new AssertionError(part.label() + " does not run"))
                .signal(name);
    }

    /** The process that keeps the parts running. */
    public final Optional<ProcessId> supervisor() {
        return new Records(settings.data()).supervisor();
    }

    public final Optional<ProcessId> process(Part part) {
        return new Records(settings.data()).read(part).flatMap(PartRecord::process);
    }

    /** Stops everything; its logs stay. */
    @Override
    public void close() throws IOException, InterruptedException {
        command("down");
    }
}
