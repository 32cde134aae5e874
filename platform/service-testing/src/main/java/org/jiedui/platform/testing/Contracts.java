package org.jiedui.platform.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What a module has promised: {@code contracts/openapi.yaml} and {@code contracts/events/}, compared with what its code does.
 * {@code -Dcontracts.update=true} writes the OpenAPI document anew, to be read and committed.
 */
public final class Contracts {

    private static final String UPDATE = "contracts.update";

    private final Path folder;
    private final EventSchemas events;

    private Contracts(Path folder) {
        this.folder = folder;
        this.events = new EventSchemas(folder.resolve("events"));
    }

    /** The contracts of the module whose tests are running. */
    public static Contracts ofThisModule() {
        return in(Path.of("contracts"));
    }

    static Contracts in(Path folder) {
        return new Contracts(folder);
    }

    /** Compares the running application's OpenAPI document with the committed one. */
    public void checkOpenApi() {
        checkOpenApi(RestAssured.given()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    void checkOpenApi(byte[] document) {
        String found = OpenApiDocument.sorted(new String(document, StandardCharsets.UTF_8));
        Path file = folder.resolve("openapi.yaml");
        try {
            if (Boolean.getBoolean(UPDATE)) {
                Files.createDirectories(folder);
                Files.writeString(file, found);
                return;
            }
            String committed = Files.exists(file) ? Files.readString(file) : "";
            if (!committed.equals(found)) {
                throw new AssertionError(difference(file, committed, found));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One test per event type: its example is as its schema says. */
    public Stream<DynamicTest> eventExamples() {
        List<String> types = events.types();
        if (types.isEmpty()) {
            throw new AssertionError(
                    "No event schema in " + folder.resolve("events").toAbsolutePath());
        }
        return types.stream().map(type -> DynamicTest.dynamicTest(type, () -> events.validateExample(type)));
    }

    /** What the service's events are called in labels, by kind and what happened: {@code task.completed}. */
    public List<String> eventNames() {
        return events.types().stream()
                .map(type -> type.replaceFirst("^(?:[^.]+\\.){3}", "").replaceFirst("\\.v\\d+$", ""))
                .toList();
    }

    /**
     * Checks an event that the application has really published.
     *
     * @param type the event's type, such as {@code org.jiedui.task.task.created.v1}
     * @param data the event's data as they lay on the topic
     * @throws AssertionError if the type has no schema, or the data break it
     */
    public void validateEvent(String type, byte[] data) {
        events.validate(type, data);
    }

    private static String difference(Path file, String committed, String found) {
        List<String> before = committed.lines().toList();
        List<String> after = found.lines().toList();
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return """
                %s is not what the code does. First difference in line %d:
                  committed: %s
                  code:      %s
                If the change is meant, run the same test with -Dcontracts.update=true, read the difference in git and commit it.
                """.formatted(file.toAbsolutePath(), line + 1, lineOf(before, line), lineOf(after, line));
    }

    private static String lineOf(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(the end)";
    }
}
