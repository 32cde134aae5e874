package org.jiedui.platform.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;

/** The key pair that the tokens of this JVM's tests are signed with. */
final class SharedKey implements Supplier<KeyPair> {

    private static KeyPair pair;

    @Override
    public KeyPair get() {
        synchronized (SharedKey.class) {
            if (pair == null) {
                pair = generate();
            }
            return pair;
        }
    }

    static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows RSA", e);
        }
    }
}
