package org.jiedui.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jiedui.local.identity.DemoUser;
import org.jiedui.local.identity.SigningKey;
import org.jiedui.local.identity.Tokens;
import org.jiedui.local.supervision.SupervisorProcess;
import org.jiedui.local.supervision.Verification;
import org.jiedui.platform.engines.EngineException;

/** Carries out what {@code ./dev} was asked for, once everything is built. */
public final class Launcher {
    private final Settings settings;

    private Launcher(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param arguments a command and its options; the system property {@code jiedui.checkout} tells where the sources
     * are
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            Settings settings = Settings.read(Path.of(System.getProperty("jiedui.checkout")), System.getenv());
            new Launcher(settings).run(arguments[0], Arrays.asList(arguments).subList(1, arguments.length));
        } catch (Sentence | EngineException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(String command, List<String> options) throws IOException, InterruptedException {
        switch (command) {
            case "up" -> {
                allow(command, options, List.of("--detach", "--empty"));
                new Up(settings, System.out).run(options.contains("--detach"), options.contains("--empty"));
            }
            case "down" -> {
                allow(command, options, List.of());
                new SupervisorProcess(settings).stop();
                System.out.println(
                        "Stopped. The data are kept in " + settings.data().root() + ".");
            }
            case "reset" -> {
                allow(command, options, List.of());
                new Reset(settings).run();
                System.out.println("Stopped, and all data in " + settings.data().root() + " forgotten.");
            }
            case "status" -> {
                allow(command, options, List.of("--json"));
                status(options.contains("--json"));
            }
            case "verify" -> new Verification(settings).run(named(options));
            case "token" -> System.out.println(token(options));
            default -> throw new Sentence("There is no command '" + command + "'.");
        }
    }

    private void status(boolean asJson) throws IOException {
        Status status = Status.of(settings);
        System.out.print(
                asJson ? new ObjectMapper().writeValueAsString(status) + System.lineSeparator() : status.table());
    }

    private static List<Part> named(List<String> options) {
        List<Part> services = Part.domainServices();
        if (options.isEmpty()) {
            return services;
        }
        return services.stream()
                .filter(service -> options.equals(List.of(service.label())))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new Sentence("Whose log? ./dev verify [service], one of: "
                        + String.join(", ", services.stream().map(Part::label).toList()) + "."));
    }

    private String token(List<String> options) throws IOException {
        if (options.size() != 1) {
            throw new Sentence("For whom? ./dev token <user>, one of: " + DemoUser.names() + ".");
        }
        DemoUser user = DemoUser.named(options.getFirst());
        return new Tokens(SigningKey.of(settings.data()), Clock.systemUTC()).forUser(user);
    }

    private static void allow(String command, List<String> options, List<String> known) {
        for (String option : options) {
            if (!known.contains(option)) {
                String hint = known.isEmpty() ? "It has none." : "It has: " + String.join(", ", known) + ".";
                throw new Sentence("./dev " + command + " has no option '" + option + "'. " + hint);
            }
        }
    }
}
