package org.jiedui.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdTest {

    @Test
    void a_process_that_was_killed_is_not_running() throws Exception {
        // Given
        Process sleeper = new ProcessBuilder("sleep", "60").start();
        ProcessId id = ProcessId.of(sleeper.pid()).orElseThrow();
        assertThat(id.isRunning()).isTrue();
        // When
        id.signal("KILL");
        // Then
        assertThat(id.awaitEnd(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void a_dead_process_that_nobody_reaps_is_not_running() throws Exception {
        // Given
        Process neglectful = new ProcessBuilder("sh", "-c", "sleep 0.2 & echo $!; exec sleep 60").start();
        try {
            long child = Long.parseLong(firstLine(neglectful));
            ProcessId id = ProcessId.of(child).orElseThrow();
            // When
            boolean ended = id.awaitEnd(Duration.ofSeconds(10));
            // Then
            assertThat(ended).isTrue();
            assertThat(ProcessHandle.of(child)).isPresent();
        } finally {
            neglectful.destroy();
        }
    }

    @Test
    void a_number_given_to_another_process_is_not_the_same_process() {
        // Given
        ProcessId self = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
        // When
        ProcessId predecessor = new ProcessId(self.pid(), self.start() - 1);
        // Then
        assertThat(predecessor.isRunning()).isFalse();
        assertThat(predecessor.command()).isEmpty();
    }

    private static String firstLine(Process process) throws IOException {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }
}
