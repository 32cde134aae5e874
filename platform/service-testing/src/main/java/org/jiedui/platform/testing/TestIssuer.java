package org.jiedui.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** The identity provider of the tests: signs with one key per JVM, whose public half the application under test is told. */
final class TestIssuer {

    static final String NAME = "https://jiedui.local";
    static final String AUDIENCE = "jiedui";
    static final String KEY_ID = "test";

    private TestIssuer() {}

    static PrivateKey key() {
        return pair().getPrivate();
    }

    /** The settings by which an application trusts this issuer and no other. */
    static Map<String, String> settings() {
        return Map.of(
                "mp.jwt.verify.publickey.location",
                publicKeys().toUri().toString(),
                "mp.jwt.verify.issuer",
                NAME,
                "mp.jwt.verify.audiences",
                AUDIENCE,
                "jiedui.signing-key",
                "dGhpcyBzaWduaW5nIGtleSBpcyBmb3IgdGVzdHMgb25seSE=");
    }

    private static KeyPair pair() {
        @SuppressWarnings("unchecked")
        Supplier<KeyPair> shared = OncePerJvm.of(SharedKey.class, Supplier.class);
        return shared.get();
    }

    static String keySet() {
        RSAPublicKey key = (RSAPublicKey) pair().getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    /** Big-endian without the sign's byte, as RFC 7518 wants it. */
    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static Path publicKeys() {
        try {
            Path file = Files.createTempFile("jiedui-issuer-", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
