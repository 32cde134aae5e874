package org.jiedui.faults.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.jiedui.defects.MovedClock;
import org.jiedui.local.Part;

/** The clocks of the services, which can be moved each by itself. */
public final class Clocks implements AutoCloseable {
    private final Path folder;

    private Clocks(Path folder) {
        this.folder = folder;
    }

    /** All of them right. */
    public static Clocks right() throws IOException {
        return new Clocks(Files.createTempDirectory("clocks"));
    }

    /** What the system has to be told so that it looks at these clocks. */
    public List<MovedClock> tampering() {
        return Part.services().stream()
                .map(part -> new MovedClock(part.label(), file(part)))
                .toList();
    }

    /** A tenth of a second later it goes so. */
    void move(Part part, Duration by) throws IOException {
        Path draft = Files.writeString(folder.resolve("draft"), Long.toString(by.toSeconds()));
        Files.move(draft, file(part), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path file(Part part) {
        return folder.resolve(part.label());
    }

    @Override
    public void close() throws IOException {
        for (Part part : Part.services()) {
            Files.deleteIfExists(file(part));
        }
        Files.delete(folder);
    }
}
