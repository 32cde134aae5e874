package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** The file that a part prints into, and into which its keeper writes why it started the part again. */
record PartLog(Path path, Clock clock) {

    void add(String line) throws IOException {
        Files.writeString(
                path,
                clock.instant() + " [supervisor] " + line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Each run of the system has a file of its own, and the one before is kept. */
    void rotate() throws IOException {
        if (Files.exists(path)) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
