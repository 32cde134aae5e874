package org.jiedui.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.jiedui.platform.digest.Digest.KindDigest;

/** The running hash over the subjects of one kind, which must be added in the order of their ids as text. */
public final class SubjectHash {

    private final MessageDigest digest = Sha256.digest();
    private long count;

    /** @param stateHash SHA-256 of the state's bytes */
    public void add(UUID id, int version, byte[] stateHash) {
        String line = id + " " + version + " " + HexFormat.of().formatHex(stateHash) + "\n";
        digest.update(line.getBytes(StandardCharsets.US_ASCII));
        count++;
    }

    public KindDigest total() {
        return new KindDigest(count, HexFormat.of().formatHex(digest.digest()));
    }

    public static byte[] ofState(byte[] state) {
        return Sha256.digest().digest(state);
    }
}
