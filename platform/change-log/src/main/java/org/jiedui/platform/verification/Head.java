package org.jiedui.platform.verification;

import java.util.HexFormat;
import java.util.UUID;

/** The newest version of a subject, and the hash that stands for its whole history. */
record Head(UUID subject, String kind, int version, byte[] hash) {

    /** As a line of a checkpoint. */
    String line() {
        return subject + " " + kind + " " + version + " " + HexFormat.of().formatHex(hash);
    }

    /** @throws IllegalArgumentException if it is no such line */
    static Head of(String line) {
        String[] words = line.split(" ");
        if (words.length != 4) {
            throw new IllegalArgumentException(line);
        }
        return new Head(
                UUID.fromString(words[0]), words[1], Integer.parseInt(words[2]), HexFormat.of().parseHex(words[3]));
    }

    /** PostgreSQL sorts ids by their bytes, and so does their text; {@link UUID#compareTo} does not. */
    static int compare(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
