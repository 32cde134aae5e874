package org.jiedui.platform.engines;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One data folder and the server process on it. Knows the programs, nothing of SQL. */
final class PostgresCluster {
    static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int LOG_TAIL = 2_000;

    private final Path data;
    private final Path log;
    private final Unprivileged runner;
    private final PostgresBinaries binaries;
    private long logMark;

    PostgresCluster(Path folder, Path log) {
        this.data = folder.toAbsolutePath().normalize();
        this.log = log;
        this.runner = Unprivileged.find();
        this.binaries = PostgresBinaries.unpacked(runner);
    }

    Path data() {
        return data;
    }

    /** The server that runs on this folder now, also one that an earlier, killed process has left behind. */
    static Optional<ProcessId> running(Path folder) {
        return PostmasterFile.read(folder.toAbsolutePath().normalize()).flatMap(PostmasterFile::process);
    }

    /**
     * Makes an empty cluster unless there is one. It is made beside its place and moved there when whole, so that a
     * kill leaves no half of one.
     *
     * @param durable whether to wait until it is on the disk
     */
    void initialise(String password, boolean durable) throws IOException, InterruptedException {
        if (Files.isDirectory(data)) {
            return;
        }
        Path half = data.resolveSibling(data.getFileName() + ".half");
        Path passwordFile = data.resolveSibling(data.getFileName() + ".password");
        Folders.delete(half);
        runner.own(half);
        Files.deleteIfExists(passwordFile);
        Files.createFile(passwordFile, OWNER_ONLY);
        try {
            Files.writeString(passwordFile, password);
            runner.handOver(passwordFile);
            run(List.of(
                    binaries.program("initdb").toString(),
                    "--pgdata=" + half,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // Built into PostgreSQL: sorts the same on every machine, whatever locales it has.
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    durable ? "--sync-method=fsync" : "--no-sync"));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server and waits until it accepts connections. */
    ProcessId start(int port, PostgresSettings settings) throws IOException, InterruptedException {
        Optional<PostmasterFile> left = PostmasterFile.read(data);
        if (left.isPresent()) {
            left.get().disownStranger();
        }
        List<String> command =
                new ArrayList<>(List.of(binaries.program("postgres").toString(), "-D", data.toString()));
        command.addAll(settings.arguments(port));
        markLog();
        Process process = builder(command).start();
        process.getOutputStream().close();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady(process)) {
            if (!process.isAlive()) {
                throw new EngineException("PostgreSQL stopped while starting. Its log " + log + " ends: " + logTail());
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new EngineException("PostgreSQL was not ready within " + START_LIMIT.toSeconds() + " s. Its log "
                        + log + " ends: " + logTail());
            }
            Thread.sleep(20);
        }
        return ProcessId.of(process.pid())
                .orElseThrow(() -> new EngineException("PostgreSQL ended as soon as it was ready. See " + log));
    }

    private boolean isReady(Process process) {
        return PostmasterFile.read(data)
                .filter(file -> file.pid() == process.pid())
                .filter(PostmasterFile::ready)
                .isPresent();
    }

    /** Ends the server: sessions are cut, a checkpoint is written. TERM would wait for the clients to go. */
    static void stop(ProcessId server) throws IOException, InterruptedException {
        end(server, "INT");
    }

    /** Ends the server at once, for data that nobody will read again. KILL would leave its shared memory behind. */
    static void abandon(ProcessId server) throws IOException, InterruptedException {
        end(server, "QUIT");
    }

    private static void end(ProcessId server, String signal) throws IOException, InterruptedException {
        server.signal(signal);
        if (!server.awaitEnd(STOP_LIMIT)) {
            server.signal("KILL");
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        markLog();
        Process process = builder(command).start();
        process.getOutputStream().close();
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new EngineException("Cannot make a PostgreSQL cluster in " + data + ": " + logTail());
        }
    }

    /** What this start prints begins here; the file may hold much that was said before. */
    private void markLog() throws IOException {
        logMark = Files.exists(log) ? Files.size(log) : 0;
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(runner.command(command));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    private String logTail() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(logMark, file.length() - LOG_TAIL));
            byte[] tail = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
