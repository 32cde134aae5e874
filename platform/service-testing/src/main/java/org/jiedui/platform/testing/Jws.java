package org.jiedui.platform.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A token in the making, out of texts, so that it may be one that no library would make.
 *
 * @param header as JSON, or not
 * @param payload as JSON, or not
 */
public record Jws(String header, String payload) {

    /** The token, signed by RSA and SHA-256, whatever the header says. */
    public String signedBy(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed().getBytes(StandardCharsets.US_ASCII));
            return withSignature(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK signs by RSA", e);
        }
    }

    /**
     * The token, signed with a secret.
     *
     * @param algorithm such as {@code HmacSHA256}
     */
    public String hashedWith(String algorithm, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return withSignature(mac.doFinal(signed().getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + algorithm, e);
        }
    }

    /** The token with any signature, good or not. */
    public String withSignature(byte[] signature) {
        return signed() + "." + base64(signature);
    }

    private String signed() {
        return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(payload.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
