package org.jiedui.platform.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One particular process, also after its number has been given to another. {@link ProcessHandle} does not do here: it
 * takes a dead process that nobody has reaped for a living one, as happens in containers, and its start time moves with
 * the machine's clock.
 *
 * @param pid   the process's number
 * @param start when it started, in the kernel's ticks since the machine did
 */
public record ProcessId(long pid, long start) {
    /** In {@code /proc/<pid>/stat}, counted after the name in brackets, which may hold blanks and brackets itself. */
    private static final int STATE = 0;

    private static final int START = 19;
    private static final List<String> DEAD = List.of("Z", "X", "x");

    /** The process that has this number now, unless it is dead. */
    public static Optional<ProcessId> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return DEAD.contains(fields[STATE])
                    ? Optional.empty()
                    : Optional.of(new ProcessId(pid, Long.parseLong(fields[START])));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public boolean isRunning() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** The words of its command line; none if it has ended. */
    public List<String> command() {
        try {
            byte[] words = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return isRunning() ? List.of(new String(words, StandardCharsets.UTF_8).split("\0")) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Sends a signal, such as {@code TERM}; Java itself knows only TERM and KILL. A process that is gone is left in
     * peace.
     */
    public void signal(String name) throws IOException, InterruptedException {
        if (isRunning()) {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Waits until the process has ended; false if it has not within the limit. */
    public boolean awaitEnd(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
