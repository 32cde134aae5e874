package org.jiedui.faults.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedui.local.whole.RunningSystem;

/**
 * A disk of its own for PostgreSQL, in memory and so small that it can be filled. Mounting one takes root; the system has to
 * be stopped for it.
 */
public final class SmallDisk implements AutoCloseable {
    /** PostgreSQL keeps up to a gibibyte of log by itself. */
    private static final String SIZE = "2g";

    private static final int CHUNK = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this process may mount. */
    public static boolean isAllowed() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Takes away what a run has left that was killed. */
    public static void forget(Path folder) throws IOException, InterruptedException {
        for (String mount : Files.readAllLines(Path.of("/proc/mounts"))) {
            if (mount.split(" ")[1].equals(folder.toString())) {
                run("umount", "--lazy", folder.toString());
            }
        }
    }

    /** Moves the database of a system that runs onto such a disk, and leaves the system stopped. */
    public static SmallDisk under(RunningSystem system) throws IOException, InterruptedException {
        Path folder = system.settings().data().postgresql();
        Path aside = folder.resolveSibling("postgresql.aside");
        system.command("down");
        run("mv", folder.toString(), aside.toString());
        run("mkdir", folder.toString());
        run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
        SmallDisk disk = new SmallDisk(folder);
        try {
            run("cp", "-a", aside + "/.", folder.toString());
            run("rm", "-r", aside.toString());
            return disk;
        } catch (IOException e) {
            disk.close();
            throw e;
        }
    }

    /** Leaves no byte free. */
    void fill() throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(chunk);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > CHUNK) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static void run(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(words)).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + " does not work");
        }
    }

    /** Once the system is stopped; its database is gone then. */
    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", folder.toString());
    }
}
