package org.jiedui.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * An identity provider that an application trusts, with all that it has: its secret too.
 *
 * @param keySet the JWK set by which applications know the key, which is an RSA key
 */
public record Issuer(String name, String audience, PrivateKey key, String keySet) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The one that {@link Tokens} come from. */
    public static Issuer ofTests() {
        return new Issuer(TestIssuer.NAME, TestIssuer.AUDIENCE, TestIssuer.key(), TestIssuer.keySet());
    }

    public String kid() {
        return jwk().path("kid").asText();
    }

    public RSAPublicKey publicKey() {
        try {
            RSAPublicKeySpec spec = new RSAPublicKeySpec(number("n"), number("e"));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("No RSA key: " + keySet, e);
        }
    }

    private BigInteger number(String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk().path(name).asText()));
    }

    private JsonNode jwk() {
        try {
            return JSON.readTree(keySet).at("/keys/0");
        } catch (IOException e) {
            throw new IllegalArgumentException("No JWK set: " + keySet, e);
        }
    }
}
