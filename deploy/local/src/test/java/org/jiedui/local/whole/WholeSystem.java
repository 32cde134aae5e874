package org.jiedui.local.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
import org.jiedui.platform.testing.Topic;

/** Everything that {@code ./dev up} starts, with the sample programme in it. */
final class WholeSystem implements AutoCloseable {
    private static final Duration COMMAND_LIMIT = Duration.ofMinutes(5);
    /** Thirty seconds are promised for a part that has died; twice that, since writers and a busy machine hold it up. */
    private static final Duration BACK = Duration.ofSeconds(60);

    private final Settings settings;
    private final Path jar;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private WholeSystem(Settings settings, Path jar) {
        this.settings = settings;
        this.jar = jar;
    }

    /** Starts all with new data. What an earlier run has left, if it was killed, is ended first. */
    static WholeSystem start() throws IOException, InterruptedException {
        return start("whole-system");
    }

    /** @param folder its own, so that it can run beside the one that most tests share */
    static WholeSystem start(String folder) throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("jiedui.checkout"));
        Path target = checkout.resolve("deploy/local/target");
        Map<String, String> environment = Map.of(
                Settings.DATA, target.resolve(folder).toString(),
                Settings.PORT_OFFSET, Integer.toString(FreePorts.offset()));
        WholeSystem system =
                new WholeSystem(Settings.read(checkout, environment), target.resolve("jiedui-local.jar"));
        system.command("reset");
        try {
            system.command("up", "--detach");
            return system;
        } catch (AssertionError e) {
            system.close();
            throw e;
        }
    }

    /** Runs the launcher's program with the system's own settings, as {@code ./dev} does; returns what it prints. */
    String command(String... words) throws IOException, InterruptedException {
        Path out = Files.createTempFile(settings.data().root(), words[0], ".out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Djiedui.checkout=" + settings.checkout(),
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.command().addAll(List.of(words));
        builder.environment().put(Settings.DATA, settings.data().root().toString());
        builder.environment().put(Settings.PORT_OFFSET, Integer.toString(settings.portOffset()));
        builder.environment().put("JIEDUI_RATE_LIMIT_PER_SECOND", "100000"); // tests are quicker than people
        Process process = builder.start();
        boolean ended = process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        String printed = Files.readString(out);
        Files.delete(out);
        assertThat(ended ? process.waitFor() : -1)
                .as("./dev %s printed: %s", String.join(" ", words), printed)
                .isZero();
        return printed;
    }

    /** The user, talking to the gateway. */
    User as(DemoUser user) throws IOException {
        return as(user, Part.GATEWAY);
    }

    /** The user, talking to one part itself. */
    User as(DemoUser user, Part part) throws IOException {
        Tokens tokens = new Tokens(SigningKey.of(settings.data()), Clock.systemUTC());
        return new User(http, settings.url(part) + "/api/v1", tokens.forUser(user));
    }

    /** The same gateway with a token that somebody brings. */
    User with(String token) {
        return new User(http, settings.url(Part.GATEWAY) + "/api/v1", token);
    }

    Topic topic(String name) {
        return Topic.on("127.0.0.1:" + settings.port(Part.KAFKA), name);
    }

    Settings settings() {
        return settings;
    }

    /** Ends the part's process at once, as a crash would; returns it. */
    ProcessId kill(Part part) throws IOException, InterruptedException {
        ProcessId process = process(part).orElseThrow();
        process.signal("KILL");
        assertThat(process.awaitEnd(BACK)).as("%s is killed", part.label()).isTrue();
        return process;
    }

    /** Waits until the part serves again, as another process than the one that was killed; fails if not soon. */
    void awaitReturn(Part part, ProcessId killed) {
        await(part.label() + " is back")
                .atMost(BACK)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> process(part).filter(process -> !process.equals(killed)).isPresent()
                        && Readiness.isReady(part, settings, settings.port(part)));
    }

    /** Sends a signal to the part's process, such as {@code STOP} and {@code CONT}. */
    void signal(Part part, String name) throws IOException, InterruptedException {
        process(part).orElseThrow().signal(name);
    }

    private Optional<ProcessId> process(Part part) {
        return new Records(settings.data()).read(part).flatMap(PartRecord::process);
    }

    /** Stops everything; its logs stay. */
    @Override
    public void close() throws IOException, InterruptedException {
        command("down");
    }
}
