package org.jiedui.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {

    private static final String TYPE = "org.jiedui.task.task.created.v1";
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema",
             "$id": "urn:jiedui:event:org.jiedui.task.task.created.v1",
             "type": "object", "required": ["at"], "additionalProperties": false,
             "properties": {"at": {"type": "string", "format": "date-time"}}}
            """;
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: {version: "1", title: 任务}
            paths:
              /b: {get: {tags: [z, a], responses: {"404": {description: unknown}, "200": {description: ok}}}}
              /a: {get: {responses: {"200": {description: ok}}}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeContracts() throws IOException {
        Files.createDirectories(folder.resolve("events"));
        write("events/" + TYPE + ".schema.json", SCHEMA);
        write("events/" + TYPE + ".example.json", "{\"at\": \"2018-03-17T02:00:00Z\"}");
    }

    @Test
    void aDocumentIsSortedByNameWhereNamesAreFreeAndKeptAsItIsElsewhere() {
        // When
        String sorted = OpenApiDocument.sorted(DOCUMENT);

        // Then
        assertThat(sorted).isEqualTo("""
                        info:
                          version: "1"
                          title: 任务
                        openapi: 3.1.0
                        paths:
                          /a:
                            get:
                              responses:
                                "200":
                                  description: ok
                          /b:
                            get:
                              tags:
                              - a
                              - z
                              responses:
                                "200":
                                  description: ok
                                "404":
                                  description: unknown
                        """);
    }

    @Test
    void aDocumentThatIsCommittedPassesInWhateverOrderItComes() throws IOException {
        // Given
        write("openapi.yaml", OpenApiDocument.sorted(DOCUMENT));
        String swapped = DOCUMENT.replace("[z, a]", "[a, z]");

        // When, Then
        assertThatCode(() -> contracts().checkOpenApi(bytes(swapped))).doesNotThrowAnyException();
    }

    @Test
    void aChangedDocumentFailsAndSaysWhereAndWhatToDo() throws IOException {
        // Given
        write("openapi.yaml", OpenApiDocument.sorted(DOCUMENT));

        // When, Then
        assertThatThrownBy(() -> contracts().checkOpenApi(bytes(DOCUMENT.replace("任务", "项目"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("committed:   title: 任务")
                .hasMessageContaining("code:        title: 项目")
                .hasMessageContaining("-Dcontracts.update=true");
    }

    @Test
    void aMissingDocumentFails() {
        assertThatThrownBy(() -> contracts().checkOpenApi(bytes(DOCUMENT)))
                .hasMessageContaining("committed: (the end)");
    }

    @Test
    void anEventThatIsAsItsSchemaSaysPasses() {
        assertThatCode(() -> contracts().validateEvent(TYPE, bytes("{\"at\": \"2018-03-17T02:00:00Z\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void aFieldTheSchemaDoesNotKnowFails() {
        assertThatThrownBy(() -> contracts().validateEvent(TYPE, bytes("{\"at\": \"2018-03-17T02:00:00Z\", \"b\": 1}")))
                .hasMessageContaining("'b'");
    }

    @Test
    void aTimeThatIsNoneFails() {
        assertThatThrownBy(() -> contracts().validateEvent(TYPE, bytes("{\"at\": \"17 March\"}")))
                .hasMessageContaining("date-time");
    }

    @Test
    void anEventTypeWithoutASchemaFails() {
        assertThatThrownBy(() -> contracts().validateEvent("org.jiedui.task.task.lost.v1", bytes("{}")))
                .hasMessageContaining("has no schema");
    }

    @Test
    void anEventTypeWithoutAnExampleFails() throws IOException {
        // Given
        Files.delete(folder.resolve("events/" + TYPE + ".example.json"));

        // When, Then
        assertThatThrownBy(() -> new EventSchemas(folder.resolve("events")).validateExample(TYPE))
                .hasMessageContaining("has no example");
    }

    @Test
    void aSchemaThatNamesAnotherEventFails() throws IOException {
        // Given
        write("events/" + TYPE + ".schema.json", SCHEMA.replace("created.v1\"", "deleted.v1\""));

        // When, Then
        assertThatThrownBy(() -> contracts().validateEvent(TYPE, bytes("{\"at\": \"2018-03-17T02:00:00Z\"}")))
                .hasMessageContaining("\"$id\": \"urn:jiedui:event:" + TYPE + "\"");
    }

    private Contracts contracts() {
        return Contracts.in(folder);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
