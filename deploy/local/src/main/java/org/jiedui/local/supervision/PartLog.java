package org.jiedui.local.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "[supervisor]";
    /** A line with the whole trail of an exception fits in. */
    private static final int TAIL = 128 * 1_024;

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
            String said = message(last);
            return said.length() > SHOWN ? said.substring(0, SHOWN) + " …" : said;
        }
    }

    /** Of a line in JSON, as our services print, what it says and the innermost cause; of any other, all. */
    private static String message(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            String message = entry.path("message").asText(line);
            JsonNode cause = entry.path("exception");
            while (cause.has("causedBy")) {
                cause = cause.path("causedBy").path("exception");
            }
            return cause.has("message") ? message + ": " + cause.path("message").asText() : message;
        } catch (JsonProcessingException e) {
            return line;
        }
    }

    /** Each run of the system has a file of its own, and the one before is kept. */
    void rotate() throws IOException {
        if (Files.exists(path)) {
            Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
