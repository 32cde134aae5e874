package org.jiedui.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.function.Supplier;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

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
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair().getPublic());
        key.setKeyId(KEY_ID);
        return new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
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
