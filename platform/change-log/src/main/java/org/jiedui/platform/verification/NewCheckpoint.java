package org.jiedui.platform.verification;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;

/** A checkpoint in the making. It takes its place only when it is whole. */
final class NewCheckpoint implements AutoCloseable {

    private final Path file;
    private final Path half;
    private final BufferedWriter lines;
    private final MessageDigest digest = ChainHash.sha256();

    private NewCheckpoint(Path file, Path half, BufferedWriter lines) {
        this.file = file;
        this.half = half;
        this.lines = lines;
    }

    static NewCheckpoint begin(Path file, String database, Instant now, Checkpoint previous) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        NewCheckpoint checkpoint = new NewCheckpoint(file, half, Files.newBufferedWriter(half));
        checkpoint.write(Checkpoint.FORM);
        checkpoint.write(Checkpoint.DATABASE + database);
        checkpoint.write(Checkpoint.AT + now);
        checkpoint.write(Checkpoint.PREVIOUS + previous.hash());
        return checkpoint;
    }

    void add(Head head) throws IOException {
        write(head.line());
    }

    /**
     * Puts it in the place of the one before.
     *
     * @return its hash
     */
    String finish() throws IOException {
        String hash = HexFormat.of().formatHex(digest.digest());
        lines.write(Checkpoint.END + hash + "\n");
        lines.close();
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return hash;
    }

    private void write(String line) throws IOException {
        lines.write(line + "\n");
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves nothing behind if it was not finished. */
    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(half);
    }
}
