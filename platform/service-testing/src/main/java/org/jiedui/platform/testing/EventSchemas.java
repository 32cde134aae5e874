package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schemas of a service's events, one file {@code <type>.schema.json} each, with an {@code <type>.example.json} beside it.
 */
final class EventSchemas {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";
    /** With the type behind it, what a schema calls itself and an event calls it in {@code dataschema}. */
    private static final String ID = "urn:jiedui:event:";

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Path folder;

    EventSchemas(Path folder) {
        this.folder = folder;
    }

    /** The event types that the folder describes, in order. */
    List<String> types() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the event schemas in " + folder.toAbsolutePath(), e);
        }
    }

    void validateExample(String type) {
        Path example = folder.resolve(type + EXAMPLE);
        if (!Files.exists(example)) {
            throw new AssertionError("The event type " + type + " has no example: write " + example);
        }
        validate(type, read(example));
    }

    /** @throws AssertionError if the type has no schema, or the data break it; the message lists every fault */
    void validate(String type, byte[] data) {
        Path file = folder.resolve(type + SCHEMA);
        if (!Files.exists(file)) {
            throw new AssertionError("The event type " + type + " has no schema: write " + file);
        }
        List<Error> faults = schema(file, type)
                .validate(
                        tree(data, type),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!faults.isEmpty()) {
            throw new AssertionError("The data of " + type + " break " + file + ":\n  "
                    + String.join("\n  ", faults.stream().map(Error::toString).toList()));
        }
    }

    private Schema schema(Path file, String type) {
        JsonNode schema = tree(read(file), file.toString());
        demand(file, schema, "$schema", DIALECT);
        demand(file, schema, "$id", ID + type);
        return registry.getSchema(schema);
    }

    private static void demand(Path file, JsonNode schema, String field, String value) {
        if (!schema.path(field).asText().equals(value)) {
            throw new AssertionError("%s must say \"%s\": \"%s\"".formatted(file, field, value));
        }
    }

    private JsonNode tree(byte[] bytes, String what) {
        try {
            return json.readTree(bytes);
        } catch (IOException e) {
            throw new AssertionError(what + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
