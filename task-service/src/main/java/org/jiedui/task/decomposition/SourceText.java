package org.jiedui.task.decomposition;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The text as given, by code point, and the ids of what is found in it. */
final class SourceText {

    /** More than any document; what is longer is refused rather than kept in memory several times over. */
    static final int MAX_CODE_POINTS = 4_000_000;

    private final int[] codePoints;
    private final byte[] digest;

    private SourceText(int[] codePoints, byte[] digest) {
        this.codePoints = codePoints;
        this.digest = digest;
    }

    static SourceText of(String text) {
        int[] codePoints = text.codePoints().toArray();
        if (codePoints.length > MAX_CODE_POINTS) {
            throw new UnreadableText(UnreadableText.Code.TOO_LONG, MAX_CODE_POINTS);
        }
        for (int i = 0; i < codePoints.length; i++) {
            if (codePoints[i] >= Character.MIN_SURROGATE && codePoints[i] <= Character.MAX_SURROGATE) {
                throw new UnreadableText(UnreadableText.Code.LONE_SURROGATE, i);
            }
            if (codePoints[i] == 0) {
                throw new UnreadableText(UnreadableText.Code.CONTROL_CHARACTER, i);
            }
        }
        return new SourceText(codePoints, sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    int length() {
        return codePoints.length;
    }

    int at(int index) {
        return codePoints[index];
    }

    String slice(int start, int end) {
        return new String(codePoints, start, end - start);
    }

    /** The id of a thing in this text: the same name in the same text always has the same one (RFC 9562, version 8). */
    UUID id(String name) {
        MessageDigest sha = newSha256();
        sha.update(digest);
        ByteBuffer bytes = ByteBuffer.wrap(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = (bytes.getLong() & ~0xF000L) | 0x8000L;
        long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(byte[] bytes) {
        return newSha256().digest(bytes);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
