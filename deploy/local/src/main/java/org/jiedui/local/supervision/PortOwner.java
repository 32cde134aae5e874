package org.jiedui.local.supervision;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiedui.platform.engines.ProcessId;

/**
 * Who listens on a port, as the kernel tells in {@code /proc}. Another user's processes show their socket to root
 * only.
 */
final class PortOwner {
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";
    private static final int SHOWN = 120;

    private final Path proc;

    PortOwner(Path proc) {
        this.proc = proc;
    }

    static PortOwner ofThisMachine() {
        return new PortOwner(Path.of("/proc"));
    }

    /** Whether nobody listens on the port of 127.0.0.1. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Words for a sentence: {@code process 4711 (java -jar other.jar)}, or that it cannot be known. */
    String describe(int port) {
        return listener(port)
                .map(pid -> "process " + pid + command(pid))
                .orElse("a process that cannot be seen from here (another user's, or outside this container)");
    }

    Optional<Long> listener(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            sockets.addAll(listening(proc.resolve(table), port));
        }
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    return Optional.of(Long.parseLong(process.getFileName().toString()));
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Set<String> listening(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            for (String line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
                String[] fields = line.strip().split("\\s+");
                if (fields.length > INODE
                        && fields[STATE].equals(LISTENING)
                        && fields[LOCAL_ADDRESS].endsWith(suffix)) {
                    sockets.add("socket:[" + fields[INODE] + "]");
                }
            }
        } catch (IOException e) {
            // A machine without IPv6 has no such table.
            return sockets;
        }
        return sockets;
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Not ours to read, or it has just ended.
            return false;
        }
        return false;
    }

    private static String command(long pid) {
        String words =
                ProcessId.of(pid).map(id -> String.join(" ", id.command())).orElse("");
        if (words.isBlank()) {
            return "";
        }
        return " (" + (words.length() > SHOWN ? words.substring(0, SHOWN) + " …" : words) + ")";
    }
}
