package org.jiedui.platform.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedui.platform.engines.PostgresServerTest.run;
import static org.jiedui.platform.engines.PostgresServerTest.single;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurablePostgresTest {
    private static final String PASSWORD = "correct horse";

    /** A blank in its name, as a checkout's folder may have. */
    @TempDir(factory = BlankNamed.class)
    private Path folder;

    private final int port = FreePort.find();

    @AfterEach
    void stop() {
        PostgresServer.stop(data());
    }

    @Test
    void runs_with_the_settings_that_keep_data_safe() throws SQLException {
        // Given
        PostgresServer server = start();
        // When
        try (Connection connection = server.connect("postgres")) {
            // Then
            assertThat(single(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(single(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(single(connection, "SHOW data_checksums")).isEqualTo("on");
        }
    }

    @Test
    void a_server_left_running_is_adopted() throws SQLException {
        // Given
        PostgresServer first = start();
        // When
        PostgresServer second = start();
        // Then
        assertThat(second.process().pid()).isEqualTo(first.process().pid());
        try (Connection connection = second.connect("postgres")) {
            assertThat(single(connection, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_left_running_on_another_port_is_replaced() {
        // Given
        PostgresServer first = start();
        int moved = FreePort.find();
        // When
        PostgresServer second = PostgresServer.durable(data(), moved, PASSWORD, log());
        // Then
        assertThat(first.process().isRunning()).isFalse();
        assertThat(second.port()).isEqualTo(moved);
        assertThat(PostgresServer.running(data())).contains(second.process());
    }

    @Test
    void committed_rows_survive_a_killed_server() throws Exception {
        // Given
        PostgresServer first = start();
        try (Connection connection = first.connect("postgres")) {
            run(connection, "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        // When
        kill(first.process());
        PostgresServer second = start();
        // Then
        try (Connection connection = second.connect("postgres")) {
            assertThat(single(connection, "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void a_number_that_now_belongs_to_a_stranger_does_not_keep_the_server_from_starting() throws Exception {
        // Given
        PostgresServer first = start();
        kill(first.process());
        Path pidFile = data().resolve("postmaster.pid");
        Process stranger = new ProcessBuilder("sleep", "60").start();
        List<String> lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile, lines);
        try {
            // When
            PostgresServer second = start();
            // Then
            assertThat(second.process().isRunning()).isTrue();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void stopping_leaves_no_process() {
        // Given
        PostgresServer server = start();
        // When
        PostgresServer.stop(data());
        // Then
        assertThat(server.process().isRunning()).isFalse();
        assertThat(PostgresServer.running(data())).isEmpty();
    }

    @Test
    void the_password_is_written_nowhere() throws IOException {
        // Given
        PostgresServer server = start();
        // When
        String command =
                Files.readString(Path.of("/proc", Long.toString(server.process().pid()), "cmdline"));
        // Then
        assertThat(command).doesNotContain(PASSWORD);
        assertThat(folder.resolve("postgresql.password")).doesNotExist();
        assertThat(Files.readString(log())).doesNotContain(PASSWORD);
    }

    private PostgresServer start() {
        return PostgresServer.durable(data(), port, PASSWORD, log());
    }

    private Path data() {
        return folder.resolve("postgresql");
    }

    private Path log() {
        return folder.resolve("postgresql.log");
    }

    private static void kill(ProcessId process) throws IOException, InterruptedException {
        process.signal("KILL");
        assertThat(process.awaitEnd(Duration.ofSeconds(10))).isTrue();
    }
}
