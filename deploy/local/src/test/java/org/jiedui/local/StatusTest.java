package org.jiedui.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedui.platform.engines.ProcessId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusTest {
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path checkout;

    private Settings settings;

    @BeforeEach
    void prepare() throws IOException {
        // Ports on which nothing of this machine answers.
        settings = Settings.read(checkout, Map.of("JIEDUI_PORT_OFFSET", "-7000"));
        settings.data().create();
    }

    @Test
    void what_was_never_started_is_down() {
        // Given
        Settings fresh = settings;
        // When
        JsonNode status = json.valueToTree(Status.of(fresh));
        // Then
        assertThat(status.path("parts").findValuesAsText("name"))
                .containsExactly(
                        "postgresql",
                        "kafka",
                        "task-service",
                        "project-service",
                        "pairing-service",
                        "evaluation-service",
                        "gateway");
        assertThat(status.path("parts").findValuesAsText("state")).containsOnly("DOWN");
        assertThat(status.path("parts").findValuesAsText("pid")).isEmpty();
    }

    @Test
    void a_process_that_does_not_answer_is_starting_whatever_was_noted() throws IOException {
        // Given
        ProcessId self = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
        note(self);
        // When
        JsonNode part = json.valueToTree(Status.of(settings)).path("parts").path(2);
        // Then
        assertThat(part.path("name").textValue()).isEqualTo("task-service");
        assertThat(part.path("state").textValue()).isEqualTo("STARTING");
        assertThat(part.path("pid").longValue()).isEqualTo(self.pid());
        assertThat(part.path("port").intValue()).isEqualTo(1081);
        assertThat(part.path("restarts").intValue()).isEqualTo(2);
    }

    @Test
    void a_number_that_now_belongs_to_another_process_is_down() throws IOException {
        // Given
        ProcessId self = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
        note(new ProcessId(self.pid(), self.start() - 1));
        // When
        JsonNode part = json.valueToTree(Status.of(settings)).path("parts").path(2);
        // Then
        assertThat(part.path("state").textValue()).isEqualTo("DOWN");
        assertThat(part.has("pid")).isFalse();
    }

    private void note(ProcessId process) throws IOException {
        Files.writeString(
                settings.data().run().resolve("task-service.json"), """
                {"name": "task-service", "pid": %d, "start": %d, "port": 1081, "state": "READY",
                 "since": "2026-11-22T02:00:00Z", "restarts": 2, "failures": 0, "fingerprint": ""}
                """.formatted(process.pid(), process.start()));
    }
}
