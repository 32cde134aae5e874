package org.jiedui.platform.engines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once per user and archive out of the class path. */
record PostgresBinaries(Path home) {

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /**
     * Finds the unpacked programs or unpacks them, which takes about a second. Several processes may do so at once.
     *
     * @throws EngineException where there are no binaries for this machine, or no place for them
     */
    static PostgresBinaries unpacked(Unprivileged runner) {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            String folder = "postgresql-" + digest(archive).substring(0, 16);
            Path home = cacheFolder(runner).resolve(folder);
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new EngineException("Cannot unpack PostgreSQL: " + e.getMessage(), e);
        }
    }

    static String archiveFor(String system, String architecture) {
        if (system.equals("Linux")) {
            switch (architecture) {
                case "amd64", "x86_64" -> {
                    return "/postgres-linux-x86_64.txz";
                }
                case "aarch64", "arm64" -> {
                    return "/postgres-linux-arm_64.txz";
                }
                default -> {}
            }
        }
        throw new EngineException("There is no embedded PostgreSQL for " + system + " on " + architecture
                + ". Use Linux on amd64 or arm64, for instance in a virtual machine or a container.");
    }

    /**
     * The user's cache, or the folder for temporary files where there is none or the database's user cannot enter it.
     */
    private static Path cacheFolder(Unprivileged runner) throws IOException {
        String user = System.getProperty("user.name");
        Path own = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> path.startsWith("/"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "jiedui-" + user);
        for (Path candidate : List.of(own.resolve("jiedui"), temporary)) {
            if (isOurs(candidate) && runner.canEnter(candidate)) {
                return candidate;
            }
        }
        throw new EngineException(
                "Neither " + own + " nor " + temporary + " can hold the PostgreSQL programs: make one writable.");
    }

    /** What another user has put into a shared folder is not run. */
    private static boolean isOurs(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder)
                    && Files.getAttribute(folder, "unix:uid")
                            .equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private static String digest(String archive) throws IOException {
        try (InputStream bytes = open(archive);
                DigestInputStream digesting = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static InputStream open(String archive) throws IOException {
        InputStream bytes = PostgresBinaries.class.getResourceAsStream(archive);
        if (bytes == null) {
            throw new IOException("the class path lacks " + archive);
        }
        return new BufferedInputStream(bytes);
    }

    /**
     * Unpacks beside the goal and moves it there in one step, so that a half-unpacked folder is never taken for a
     * whole one.
     */
    private static void unpack(String archive, Path home) throws IOException {
        Path half = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(archive, half);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            Folders.delete(half);
        }
    }

    private static void extract(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    makeRunnable(path, entry.getMode());
                }
            }
        }
    }

    private static void makeRunnable(Path path, int mode) throws IOException {
        if ((mode & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
