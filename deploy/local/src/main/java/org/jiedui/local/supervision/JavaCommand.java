package org.jiedui.local.supervision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JVM to start.
 *
 * @param words       the command line, which everybody on the machine can read; the program's folder in it tells builds
 *                    apart
 * @param environment where the secrets travel
 */
record JavaCommand(List<String> words, Map<String, String> environment) {

    /** A digest of the words and the environment. */
    String fingerprint() {
        String all = words + "\n" + new TreeMap<>(environment);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
