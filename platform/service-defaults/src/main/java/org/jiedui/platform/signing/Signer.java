package org.jiedui.platform.signing;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs what clients keep for us and hand back, such as cursors and positions, so that nobody can make one up. All
 * replicas share one key. What is signed is readable, and never a right.
 */
@Startup // a bad key is found out before the first request
@ApplicationScoped
public class Signer {

    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    /** @param key at least 32 bytes in Base64 */
    Signer(@ConfigProperty(name = "jiedui.signing-key") String key) {
        byte[] bytes = decoded(key);
        if (bytes.length < 32) {
            throw new IllegalStateException("jiedui.signing-key must have at least 32 bytes (in Base64)");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** @param purpose what it is for; a token made for one purpose is not valid for another */
    public String sign(String purpose, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(purpose, bytes);
        byte[] token = Arrays.copyOf(signature, signature.length + bytes.length);
        System.arraycopy(bytes, 0, token, signature.length, bytes.length);
        return written(token);
    }

    /** The content of a token that {@link #sign} made for this purpose; nothing for any other text. */
    public Optional<String> open(String purpose, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (bytes.length < SIGNATURE_BYTES || !written(bytes).equals(token)) { // one token has one form
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        boolean ours = MessageDigest.isEqual(signature(purpose, content), Arrays.copyOf(bytes, SIGNATURE_BYTES));
        return ours ? Optional.of(new String(content, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static String written(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("jiedui.signing-key must be written in Base64", notBase64);
        }
    }

    private byte[] signature(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
