package org.jiedui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReleasedSchemasTest {

    private static final Path CHECKOUT =
            Path.of("").toAbsolutePath().getParent().getParent();
    private static final String TYPE = "org.jiedui.task.task.created.v1";
    private static final String SCHEMA = "{\"type\": \"object\", \"properties\": {\"at\": {\"type\": \"string\"}}}";

    @TempDir
    Path folder;

    /** With {@code -Dcontracts.release=true} the schemas of today become the released ones, if they have only grown. */
    @TestFactory
    Stream<DynamicTest> every_schema_has_only_grown_since_the_last_release() {
        ReleasedSchemas schemas = new ReleasedSchemas(CHECKOUT.resolve("contracts/released"), CHECKOUT);
        Stream<DynamicTest> growth = schemas.types().stream()
                .map(type -> DynamicTest.dynamicTest(
                        type, () -> assertThat(schemas.faults(type)).isEmpty()));
        return Boolean.getBoolean("contracts.release")
                ? Stream.of(DynamicTest.dynamicTest("release", () -> {
                    assertThat(schemas.types()).allSatisfy(type -> assertThat(schemas.faults(type)).isEmpty());
                    schemas.release();
                }))
                : growth;
    }

    @Test
    void before_the_first_release_there_is_nothing_to_keep_to() throws IOException {
        assertThat(schemas(SCHEMA).types()).isEmpty();
    }

    @Test
    void what_is_released_is_what_later_schemas_are_held_against() throws IOException {
        // Given
        schemas(SCHEMA).release();

        // When
        ReleasedSchemas later = schemas(SCHEMA.replace("\"at\"", "\"on\""));

        // Then
        assertThat(later.types()).containsExactly(TYPE);
        assertThat(later.faults(TYPE)).containsExactly("#/properties/at is gone");
    }

    @Test
    void a_type_that_was_released_stays_described() throws IOException {
        // Given
        schemas(SCHEMA).release();
        Files.delete(folder.resolve("task-service/contracts/events/" + TYPE + ".schema.json"));

        // When
        ReleasedSchemas later = new ReleasedSchemas(folder.resolve("released"), folder);

        // Then
        assertThat(later.faults(TYPE)).containsExactly("the type is no longer described");
    }

    private ReleasedSchemas schemas(String today) throws IOException {
        Path events = folder.resolve("task-service/contracts/events");
        Files.createDirectories(events);
        Files.createDirectories(folder.resolve("released"));
        Files.writeString(events.resolve(TYPE + ".schema.json"), today);
        return new ReleasedSchemas(folder.resolve("released"), folder);
    }
}
