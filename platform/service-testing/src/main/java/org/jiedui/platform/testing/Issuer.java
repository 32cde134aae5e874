package org.jiedui.platform.testing;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/**
 * An identity provider that an application trusts, with all that it has: its secret too.
 *
 * @param keySet the JWK set by which applications know the key
 */
public record Issuer(String name, String audience, PrivateKey key, String keySet) {

    /** The one that {@link Tokens} come from. */
    public static Issuer ofTests() {
        return new Issuer(TestIssuer.NAME, TestIssuer.AUDIENCE, TestIssuer.key(), TestIssuer.keySet());
    }

    public String kid() {
        return jwk().getKeyId();
    }

    public RSAPublicKey publicKey() {
        return (RSAPublicKey) jwk().getPublicKey();
    }

    private PublicJsonWebKey jwk() {
        try {
            return (PublicJsonWebKey) new JsonWebKeySet(keySet).getJsonWebKeys().getFirst();
        } catch (JoseException e) {
            throw new IllegalArgumentException("No JWK set: " + keySet, e);
        }
    }
}
