package org.jiedui.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A system of its own, started as anybody starts it: other ports, fresh data, no limit of requests. */
final class Stack implements AutoCloseable {

    private static final int DEFAULT_OFFSET = 7_000;
    private static final int GATEWAY = 8080;
    private static final int TASKS = 8081;
    private static final int POSTGRESQL = 15432;

    private final Path checkout;
    private final Path data;
    private final int offset;
    private final Map<String, String> environment;
    private final Duration startedIn;

    private Stack(Path checkout, Path data, int offset, int subjects) throws IOException, InterruptedException {
        this.checkout = checkout;
        this.data = data;
        this.offset = offset;
        this.environment = Map.of(
                "JIEDUI_DATA", data.toString(),
                "JIEDUI_PORT_OFFSET", Integer.toString(offset),
                "JIEDUI_GATEWAY_HEAP", subjects > Settings.SOME ? "2g" : "256m",
                "JIEDUI_RATE_LIMIT_PER_SECOND", "10000000");
        dev("reset");
        long begun = System.nanoTime();
        dev("up", "--detach", "--empty");
        this.startedIn = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Everything is built before, so that nothing but the start is measured. */
    static Stack start(Path checkout, Settings settings) throws IOException, InterruptedException {
        String offset = System.getenv("JIEDUI_PORT_OFFSET");
        Path data = checkout.resolve("deploy/bench/target/data");
        return new Stack(
                checkout, data, offset == null ? DEFAULT_OFFSET : Integer.parseInt(offset), settings.subjects());
    }

    Duration startedIn() {
        return startedIn;
    }

    int gateway() {
        return GATEWAY + offset;
    }

    int tasks() {
        return TASKS + offset;
    }

    /** A port that no part uses. */
    int freePort() {
        return GATEWAY + offset + 9;
    }

    Database taskDatabase() throws IOException {
        Properties secrets = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("secrets.properties"), StandardCharsets.UTF_8)) {
            secrets.load(file);
        }
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + (POSTGRESQL + offset) + "/task",
                secrets.getProperty("postgresql.password"),
                secrets.getProperty("task.app.password"));
    }

    String token(String user) throws IOException, InterruptedException {
        return dev("token", user).strip();
    }

    long gatewayPid() throws IOException, InterruptedException {
        for (JsonNode part : new ObjectMapper().readTree(dev("status", "--json")).get("parts")) {
            if (part.get("name").asText().equals("gateway")) {
                return part.get("pid").asLong();
            }
        }
        throw new IllegalStateException("there is no gateway");
    }

    /** Of all processes of this system together, what is shared counted once; in MiB. */
    long memory() throws IOException {
        return Memory.ofProcessesWith(data.toString());
    }

    private String dev(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder();
        command.command().add(checkout.resolve("dev").toString());
        command.command().addAll(List.of(arguments));
        command.environment().putAll(environment);
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = command.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./dev " + String.join(" ", arguments) + " did not work");
        }
        return told;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        dev("reset");
    }
}
