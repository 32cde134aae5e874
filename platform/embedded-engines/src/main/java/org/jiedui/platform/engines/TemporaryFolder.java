package org.jiedui.platform.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that lives as long as this JVM at most. It is named after the process, so that the next test run can clear
 * away, server included, what a killed one has left behind.
 */
final class TemporaryFolder {
    private static final String PREFIX = "jiedui-test-";

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder create() throws IOException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        clearLeftovers(parent);
        ProcessId self = ProcessId.of(ProcessHandle.current().pid()).orElseThrow();
        Path path = Files.createTempDirectory(parent, PREFIX + self.pid() + "-" + self.start() + "-");
        // As root the server may have to run as another user, who must be able to pass through.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        return new TemporaryFolder(path);
    }

    Path path() {
        return path;
    }

    /** Ends the server and removes the folder: when closed, or else at the end of this JVM. */
    PostgresServer.Ending endingWith(ProcessId server) {
        Thread atExit = new Thread(() -> end(server));
        Runtime.getRuntime().addShutdownHook(atExit);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException e) {
                // The JVM is ending, and the hook does it.
                return;
            }
            end(server);
        };
    }

    private void end(ProcessId server) {
        try {
            PostgresCluster.abandon(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(path);
    }

    static void clearLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.isWritable(folder) && !isInUse(folder.getFileName().toString())) {
                    TemporaryFolder left = new TemporaryFolder(folder);
                    PostgresCluster.running(folder.resolve("data"))
                            .ifPresentOrElse(left::end, () -> Folders.delete(folder));
                }
            }
        }
    }

    private static boolean isInUse(String name) {
        String[] parts = name.substring(PREFIX.length()).split("-");
        return new ProcessId(Long.parseLong(parts[0]), Long.parseLong(parts[1])).isRunning();
    }
}
