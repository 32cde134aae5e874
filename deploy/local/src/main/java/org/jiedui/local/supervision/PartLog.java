package org.jiedui.local.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/** The file that a part prints into, and into which its keeper writes why it started the part again. */
record PartLog(Path path, Clock clock) {
    private static final String MARK = "[supervisor]";
    private static final int TAIL = 4_096;
    private static final int SHOWN = 400;

    void add(String line) throws IOException {
        Files.writeString(
                path,
                clock.instant() + " " + MARK + " " + line + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** What the part has said last, cut to a length that fits a sentence; empty if it has said nothing. */
    String lastLine() throws IOException {
        if (!Files.exists(path)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            String last = new String(tail, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.contains(MARK))
                    .reduce("", (earlier, later) -> later);
            return last.length() > SHOWN ? last.substring(0, SHOWN) + " …" : last;
        }
    }

    /** Each run of the system has a file of its own, and the one before is kept. */
    void rotate() throws IOException {
        if (Files.exists(path)) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
