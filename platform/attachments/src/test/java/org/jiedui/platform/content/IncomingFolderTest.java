package org.jiedui.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingFolderTest {

    private static final String SERVICE = "task-service";

    @TempDir
    Path folder;

    /** Another process of the same service, in the middle of an upload. */
    public static final class Replica {

        public static void main(String[] folder) throws IOException, InterruptedException {
            IncomingFolder incoming = incoming(Path.of(folder[0]));
            incoming.open();
            Files.writeString(incoming.create().path(), "half a file");
            System.out.println("receiving");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    @Test
    void nothing_remains_of_a_file_that_is_closed() throws Exception {
        // Given
        IncomingFolder incoming = incoming(folder);
        incoming.open();
        Path path;

        // When
        try (IncomingFile file = incoming.create()) {
            path = file.path();
            Files.writeString(path, "refused");
        }

        // Then
        assertThat(path).doesNotExist();
        incoming.close(null);
        assertThat(processes()).isEmpty();
    }

    @Test
    void what_a_killed_process_has_left_goes_when_the_next_one_starts_and_what_a_living_one_has_stays() throws Exception {
        // Given
        Process killed = replica();
        Process living = replica();
        assertThat(processes()).hasSize(2);
        killed.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

        // When
        IncomingFolder next = incoming(folder);
        next.open();

        // Then
        try {
            assertThat(processes()).hasSize(2);
            assertThat(halves()).hasSize(1);
        } finally {
            living.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
            next.close(null);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws Exception {
        // Given
        Path file = Files.createFile(folder.resolve("file"));

        // When
        IncomingFolder incoming = incoming(file);

        // Then
        assertThatThrownBy(incoming::open)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("jiedui.attachments.folder")
                .hasMessageContaining(file.toString());
    }

    private Process replica() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Replica.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(process.inputReader().lines().anyMatch("receiving"::equals)).isTrue();
        return process;
    }

    private List<Path> processes() throws IOException {
        try (Stream<Path> children = Files.list(folder.resolve(SERVICE).resolve("incoming"))) {
            return children.filter(Files::isDirectory).toList();
        }
    }

    private List<Path> halves() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path) && !path.endsWith("lock")).toList();
        }
    }

    private static IncomingFolder incoming(Path folder) {
        return new IncomingFolder(Configs.of(Map.of("jiedui.attachments.folder", folder.toString())), SERVICE);
    }
}
