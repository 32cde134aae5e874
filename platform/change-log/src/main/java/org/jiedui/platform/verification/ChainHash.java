package org.jiedui.platform.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The hash of a change, computed as the migration that makes the table describes it, and by none of the database's own
 * functions: whoever can change the table can change those too.
 */
final class ChainHash {

    static final int LENGTH = 32;

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final MessageDigest digest = sha256();

    private ChainHash() {}

    /** Over the hash of the version before, as the row names it, and all that the row says. */
    static byte[] of(LogRow row) {
        ChainHash hash = new ChainHash();
        hash.digest.update(row.previousHash());
        hash.add(row.id().toString());
        hash.add(row.type());
        hash.add(row.kind());
        hash.add(row.subject().toString());
        hash.add(Integer.toString(row.version()));
        hash.add(MICROSECONDS.format(row.at()));
        hash.add(row.actor());
        hash.add(row.reason());
        hash.add(jsonb(row.fields()));
        hash.add(Boolean.toString(row.isPublic()));
        hash.add(row.traceparent());
        hash.add(row.state());
        return hash.digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private void add(String field) {
        add(field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] field) {
        digest.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : field.length).array());
        if (field != null) {
            digest.update(field);
        }
    }

    /** As PostgreSQL writes a list of texts as jsonb. */
    private static String jsonb(List<String> texts) {
        return texts.stream().map(ChainHash::jsonb).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String jsonb(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted(c));
                    } else {
                        json.append((char) c);
                    }
                }
            }
        });
        return json.append('"').toString();
    }
}
