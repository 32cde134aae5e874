package org.jiedui.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartLogTest {
    @TempDir
    private Path folder;

    private PartLog log;

    @BeforeEach
    void prepare() {
        log = new PartLog(folder.resolve("task-service.log"), Clock.systemUTC());
    }

    @Test
    void the_last_line_is_what_the_part_has_said_and_not_its_supervisor() throws IOException {
        // Given
        Files.writeString(log.path(), "starting\nthe setting is missing\n\n");
        log.add("it is started again");
        // When
        String last = log.lastLine();
        // Then
        assertThat(last).isEqualTo("the setting is missing");
    }

    @Test
    void of_a_line_in_json_it_is_the_message_and_the_innermost_cause() throws IOException {
        // Given
        Files.writeString(
                log.path(),
                """
                {"level": "ERROR", "message": "Failed to start", "exception": {"message": "outer", "frames": [],
                "causedBy": {"exception": {"message": "the port is taken"}}}}
                """
                        .replace("\n", "") + "\n");
        // When
        String last = log.lastLine();
        // Then
        assertThat(last).isEqualTo("Failed to start: the port is taken");
    }

    @Test
    void a_long_last_line_is_cut() throws IOException {
        // Given
        Files.writeString(log.path(), "first\n" + "长".repeat(1_000));
        // When
        String last = log.lastLine();
        // Then
        assertThat(last).isEqualTo("长".repeat(400) + " …");
    }

    @Test
    void a_part_that_has_said_nothing_has_no_last_line() throws IOException {
        // Given
        PartLog silent = log;
        // When
        String last = silent.lastLine();
        // Then
        assertThat(last).isEmpty();
    }
}
