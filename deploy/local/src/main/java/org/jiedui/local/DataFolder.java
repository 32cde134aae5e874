package org.jiedui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Everything that a system on this machine keeps between runs; {@code ./dev reset} forgets it. */
public record DataFolder(Path root) {

    public Path postgresql() {
        return root.resolve("postgresql");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    /** Files that belong to things; each service has a folder of its own name in it. */
    public Path attachments() {
        return root.resolve("attachments");
    }

    public Path run() {
        return root.resolve("run");
    }

    /** What runs, of this build and none else. */
    public Path programs() {
        return root.resolve("programs");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path secrets() {
        return root.resolve("secrets.properties");
    }

    /** What {@code ./dev verify} holds the services' logs against. */
    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    public Path log(Part part) {
        return log(part.label());
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    public void create() throws IOException {
        for (Path folder : List.of(attachments(), run(), keys(), programs(), root.resolve("logs"))) {
            Files.createDirectories(folder);
        }
        Files.setPosixFilePermissions(keys(), PosixFilePermissions.fromString("rwx------"));
    }

    /** What {@code ./dev reset} removes; whatever else lies in the folder is not ours. */
    public List<Path> contents() {
        return List.of(
                postgresql(),
                root.resolve("postgresql.half"),
                kafka(),
                attachments(),
                run(),
                programs(),
                keys(),
                secrets(),
                checkpoints(),
                root.resolve("logs"));
    }

    /** Writes a file that only its owner may read; a reader sees it whole or not at all. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path draft = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            // Left behind by a full disk, which it would keep full.
            Files.deleteIfExists(draft);
        }
    }
}
