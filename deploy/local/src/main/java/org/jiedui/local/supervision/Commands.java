package org.jiedui.local.supervision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedui.local.Part;
import org.jiedui.local.Settings;
import org.jiedui.local.identity.Secrets;
import org.jiedui.local.identity.SigningKey;
import org.jiedui.local.identity.Tokens;
import org.jiedui.platform.engines.KafkaBrokerMain;

/** The command lines and environments of the JVMs. Passwords and keys travel by the environment only. */
final class Commands {
    /** What lets seven processes live together in 2 GiB; the collector for small heaps and few cores. */
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError");

    /** Netty, and the compression of Kafka's client, come with libraries for this machine. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    private final Settings settings;
    private final Secrets secrets;
    private final Programs programs;

    Commands(Settings settings, Secrets secrets, Programs programs) {
        this.settings = settings;
        this.secrets = secrets;
        this.programs = programs;
    }

    JavaCommand kafka() {
        List<String> words = java(Part.KAFKA, "256m");
        words.addAll(List.of(
                "-cp",
                programs.launcher().toString(),
                KafkaBrokerMain.class.getName(),
                settings.data().kafka().toString(),
                Integer.toString(settings.port(Part.KAFKA))));
        return new JavaCommand(words, common());
    }

    JavaCommand service(Part part) {
        List<String> words = java(part, part == Part.GATEWAY ? settings.gatewayHeap() : "192m");
        words.addAll(List.of("-jar", programs.service(part).toString()));
        Map<String, String> environment = common();
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(part)));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Part.KAFKA));
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", "file:" + SigningKey.jwks(settings.data()));
        environment.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        environment.put("MP_JWT_VERIFY_AUDIENCES", Tokens.AUDIENCE);
        environment.put("JIEDUI_SIGNING_KEY", secrets.signingKey());
        part.database().ifPresent(database -> {
            environment.putAll(database(part, database));
            environment.put("JIEDUI_ATTACHMENTS_FOLDER", settings.data().attachments().toString());
        });
        if (part == Part.GATEWAY) {
            environment.putAll(routes());
        }
        return new JavaCommand(words, environment);
    }

    /**
     * Verifies the log of a service. Bears no mark, since it is no part and ends by itself; and it runs what is built, since
     * what is beside the data may not be there yet.
     */
    JavaCommand verification(Part part) {
        String database = part.database().orElseThrow();
        Path jar = settings.checkout().resolve(part.label()).resolve("target/quarkus-app/quarkus-run.jar");
        Path checkpoint = settings.data().checkpoints().resolve(database + ".checkpoint");
        List<String> words = new ArrayList<>(List.of(program(), "-Xmx128m"));
        words.addAll(SMALL);
        words.addAll(List.of("-jar", jar.toString(), "verify", checkpoint.toString()));
        Map<String, String> environment = common();
        environment.putAll(database(part, database));
        return new JavaCommand(words, environment);
    }

    /** Of all of them together. */
    String fingerprint() {
        return kafka().fingerprint()
                + Part.services().stream()
                        .map(part -> service(part).fingerprint())
                        .collect(Collectors.joining());
    }

    private Map<String, String> database(Part part, String name) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://127.0.0.1:" + settings.port(Part.POSTGRESQL) + "/" + name,
                "QUARKUS_DATASOURCE_USERNAME",
                name + "_app",
                "QUARKUS_DATASOURCE_PASSWORD",
                secrets.appPassword(part),
                "QUARKUS_FLYWAY_USERNAME",
                name + "_owner",
                "QUARKUS_FLYWAY_PASSWORD",
                secrets.ownerPassword(part));
    }

    /** Where the gateway finds the services: {@code JIEDUI_SERVICES_TASK_URL} and so on. */
    private Map<String, String> routes() {
        Map<String, String> routes = new HashMap<>();
        for (Part service : Part.domainServices()) {
            String name = service.database().orElseThrow().toUpperCase(Locale.ROOT);
            routes.put("JIEDUI_SERVICES_" + name + "_URL", settings.url(service));
        }
        return routes;
    }

    private List<String> java(Part part, String heap) {
        List<String> words = new ArrayList<>();
        words.add(program());
        words.addAll(new Marks(settings.data()).of(part.label()));
        words.add("-Xmx" + heap);
        // Grows with its use; begun with the whole of it, a young generation touches memory that an idle part never needs.
        words.add("-Xms32m");
        words.addAll(SMALL);
        words.add(NATIVE_ACCESS);
        return words;
    }

    private static Map<String, String> common() {
        Map<String, String> environment = new HashMap<>();
        // The C library keeps an arena for each thread otherwise, tens of megabytes that nobody uses.
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
