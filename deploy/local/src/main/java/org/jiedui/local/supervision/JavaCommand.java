package org.jiedui.local.supervision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JVM to start.
 *
 * @param words       the command line, which everybody on the machine can read
 * @param environment where the secrets travel
 * @param programs    the files and folders whose change makes it another program
 */
record JavaCommand(List<String> words, Map<String, String> environment, List<Path> programs) {

    /** A digest of the words, the environment, and the size and time of the programs. */
    String fingerprint() {
        String stamps = programs.stream().map(JavaCommand::stamp).toList().toString();
        String all = words + "\n" + new TreeMap<>(environment) + "\n" + stamps;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static String stamp(Path file) {
        if (Files.isDirectory(file)) {
            try (Stream<Path> files = Files.list(file)) {
                return files.sorted().map(JavaCommand::stamp).toList().toString();
            } catch (IOException e) {
                return file + " cannot be read";
            }
        }
        return file + " " + file.toFile().length() + " " + file.toFile().lastModified();
    }
}
