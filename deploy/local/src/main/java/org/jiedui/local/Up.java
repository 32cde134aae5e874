package org.jiedui.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jiedui.local.Status.PartStatus;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.identity.SigningKey;
import org.jiedui.local.identity.Tokens;
import org.jiedui.local.sample.Programme;
import org.jiedui.local.sample.SampleLoader;
import org.jiedui.local.supervision.SupervisorProcess;

/** Starts everything, loads the sample programme, and says where to look. */
final class Up {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(300);
    /** A part that has died this often before it was ready will not mend itself. */
    private static final int HOPELESS = 3;

    private final Settings settings;
    private final PrintStream out;
    private final SupervisorProcess supervisor;

    Up(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
        this.supervisor = new SupervisorProcess(settings);
    }

    /**
     * @param detached whether to return when all is ready, instead of staying until interrupted
     * @param empty    whether to load the directory of regions and organizations only
     * @throws Sentence if something does not start; what was started is stopped again
     */
    void run(boolean detached, boolean empty) throws IOException, InterruptedException {
        boolean wasRunning = supervisor.isRunning();
        Thread onInterrupt = new Thread(this::stop, "stop");
        if (!detached) {
            Runtime.getRuntime().addShutdownHook(onInterrupt);
        }
        if (!wasRunning || !supervisor.isCurrent()) {
            requireBuilt();
            supervisor.start();
        }
        try {
            awaitReady();
        } catch (Sentence e) {
            if (!wasRunning && detached) {
                supervisor.stop();
            }
            throw e;
        }
        Tokens tokens = new Tokens(SigningKey.of(settings.data()), Clock.systemUTC());
        new SampleLoader(settings.url(Part.GATEWAY), tokens, out).load(Programme.bundled(), empty);
        out.print(welcome(tokens));
        if (!detached) {
            out.println("Ctrl-C stops everything.");
            stay();
        }
    }

    private void requireBuilt() {
        for (Part part : Part.services()) {
            if (!Files.exists(
                    settings.checkout().resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar"))) {
                throw new Sentence(part.label() + " is not built. Run ./dev up, which builds it.");
            }
        }
    }

    private void awaitReady() throws InterruptedException {
        long begin = System.nanoTime();
        Set<Part> told = EnumSet.noneOf(Part.class);
        while (true) {
            Status status = Status.of(settings);
            for (Part part : status.ready()) {
                if (told.add(part)) {
                    double seconds = (System.nanoTime() - begin) / 1e9;
                    out.printf("  %-19s ready on port %-6d %5.1f s%n", part.label(), settings.port(part), seconds);
                }
            }
            if (status.allReady()) {
                return;
            }
            hopeless(status).ifPresent(problem -> {
                throw new Sentence(problem);
            });
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new Sentence("Not everything is ready within " + LIMIT.toMinutes()
                        + " minutes. Look at ./dev status and ./dev logs <part>.");
            }
            Thread.sleep(LOOK);
        }
    }

    private static Optional<String> hopeless(Status status) {
        return status.parts().stream()
                .filter(part -> part.failures() >= HOPELESS)
                .map(PartStatus::problem)
                .findFirst();
    }

    /** Returns when somebody has stopped the system elsewhere. If its supervisor is killed, a new one takes over. */
    private void stay() throws IOException, InterruptedException {
        while (supervisor.isRunning() || supervisor.wasKilled()) {
            if (supervisor.wasKilled()) {
                out.println("The supervisor was killed; another takes over.");
                supervisor.start();
            }
            Thread.sleep(LOOK);
        }
    }

    private void stop() {
        try {
            out.println("Stopping …");
            supervisor.stop();
        } catch (IOException e) {
            out.println("Cannot stop everything: " + e.getMessage() + ". Run ./dev down.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String welcome(Tokens tokens) {
        String url = settings.url(Part.GATEWAY);
        return """

                Jiedui runs.
                  Dashboard     %1$s/
                  API           %1$s/api/v1        read and try it at %1$s/docs
                  Events        Kafka at 127.0.0.1:%2$d, for instance the topic jiedui.task.public
                  Logs, data    %3$s

                Users: %4$s.
                  ./dev token <user> prints a token that is good for twelve hours. For the office of Tianjin, now:

                TOKEN=%5$s
                curl -H "Authorization: Bearer $TOKEN" "%1$s/api/v1/tasks?limit=3"

                """.formatted(
                        url,
                        settings.port(Part.KAFKA),
                        settings.data().root(),
                        DemoUser.names(),
                        tokens.forUser(DemoUser.TJ_OFFICE));
    }
}
