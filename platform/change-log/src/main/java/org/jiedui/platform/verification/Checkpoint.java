package org.jiedui.platform.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What a log was like once: a line with the head of each subject, in the order of ids. The first lines say of which database
 * and when, and name the checkpoint before by its hash; the last has the hash of all the others. Read line by line, since
 * there may be millions.
 */
final class Checkpoint implements AutoCloseable {

    static final String FORM = "jiedui-checkpoint 1";
    static final String DATABASE = "database ";
    static final String AT = "at ";
    static final String PREVIOUS = "previous ";
    static final String END = "end ";
    static final String NONE = "none";

    private final BufferedReader lines;
    private final String hash;
    private Head next;

    private Checkpoint(BufferedReader lines, String hash) {
        this.lines = lines;
        this.hash = hash;
    }

    /** One that knows nothing. */
    static Checkpoint none() {
        return new Checkpoint(new BufferedReader(Reader.nullReader()), NONE);
    }

    /**
     * Opens one, once all of it has been read and found whole.
     *
     * @throws UnusableException if it is none, is damaged, or is of another database
     */
    static Checkpoint open(Path file, String database) throws IOException, UnusableException {
        String hash = check(file);
        BufferedReader lines = Files.newBufferedReader(file);
        lines.readLine();
        String of = lines.readLine();
        if (!of.equals(DATABASE + database)) {
            lines.close();
            throw new UnusableException(file + " is of the " + of + ", and this is " + database + ".");
        }
        lines.readLine();
        lines.readLine();
        Checkpoint checkpoint = new Checkpoint(lines, hash);
        checkpoint.move();
        return checkpoint;
    }

    /** The hash that its last line has. */
    private static String check(Path file) throws IOException, UnusableException {
        MessageDigest digest = ChainHash.sha256();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            if (!FORM.equals(line)) {
                throw new UnusableException(file + " is no checkpoint.");
            }
            for (; line != null && !line.startsWith(END); line = lines.readLine()) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            String hash = HexFormat.of().formatHex(digest.digest());
            if (!(END + hash).equals(line) || lines.readLine() != null) {
                throw new UnusableException(file + " is damaged: its last line is not the hash of the others.");
            }
            return hash;
        }
    }

    /** What stands for all of it. */
    String hash() {
        return hash;
    }

    /** The next subject; {@code null} when there is none. */
    Head next() {
        return next;
    }

    void move() throws IOException {
        String line = lines.readLine();
        next = line == null || line.startsWith(END) ? null : Head.of(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
