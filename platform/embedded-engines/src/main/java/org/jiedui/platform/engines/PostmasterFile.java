package org.jiedui.platform.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data folder tells about the server that runs there, or ran there before it was
 * killed.
 *
 * @param ready whether the server says that it accepts connections
 */
record PostmasterFile(Path data, long pid, int port, boolean ready) {
    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;
    /** Above the greatest number that Linux gives to a process. */
    private static final String NO_PROCESS = "4194305";

    static Optional<PostmasterFile> read(Path data) {
        try {
            List<String> lines = Files.readAllLines(path(data), StandardCharsets.UTF_8);
            if (lines.size() <= PORT) {
                return Optional.empty();
            }
            boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            return Optional.of(new PostmasterFile(
                    data,
                    Long.parseLong(lines.get(PID).strip()),
                    Integer.parseInt(lines.get(PORT).strip()),
                    ready));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The running server, unless its number has since gone to some other program. */
    Optional<ProcessId> process() {
        return ProcessId.of(pid).filter(process -> process.command().contains(data.toString()));
    }

    /**
     * After a crash and a restart of the machine the number may belong to a stranger, or in a container to a dead
     * process that nobody reaps, and PostgreSQL would refuse to start for ever. The number is made void; the rest
     * stays, since PostgreSQL recognises by it the remaining children of a killed server.
     */
    void disownStranger() throws IOException {
        if (process().isEmpty()) {
            List<String> lines = Files.readAllLines(path(data), StandardCharsets.UTF_8);
            lines.set(PID, NO_PROCESS);
            Files.write(path(data), lines, StandardCharsets.UTF_8);
        }
    }

    private static Path path(Path data) {
        return data.resolve("postmaster.pid");
    }
}
