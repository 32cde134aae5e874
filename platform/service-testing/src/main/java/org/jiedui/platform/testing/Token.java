package org.jiedui.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A bearer token in the making. Immutable: each method gives another one, so that a test changes exactly one thing in a
 * token that is otherwise good. {@link #toString()} is the token itself, as it goes after {@code Bearer}.
 */
public final class Token {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> claims;
    private final Map<String, Object> headers;
    private final PrivateKey key;

    private Token(Map<String, Object> claims, Map<String, Object> headers, PrivateKey key) {
        this.claims = Map.copyOf(claims);
        this.headers = Map.copyOf(headers);
        this.key = key;
    }

    /** A valid token of a caller without any role. */
    public static Token of(String subject) {
        return new Token(
                        Map.of("iss", TestIssuer.NAME, "aud", TestIssuer.AUDIENCE, "sub", subject),
                        Map.of("alg", "RS256", "typ", "JWT", "kid", TestIssuer.KEY_ID),
                        TestIssuer.key())
                .expiringAt(Instant.now().plus(Duration.ofHours(1)));
    }

    public Token roles(String... names) {
        return with("groups", Set.of(names));
    }

    /** @param code the region code of the city */
    public Token city(String code) {
        return with("city", code);
    }

    public Token organizations(String... codes) {
        return with("organizations", Set.of(codes));
    }

    public Token regions(String... codes) {
        return with("regions", Set.of(codes));
    }

    public Token parks(String... codes) {
        return with("parks", Set.of(codes));
    }

    public Token expiringAt(Instant time) {
        return with("exp", time.getEpochSecond())
                .with("iat", time.minus(Duration.ofHours(12)).getEpochSecond());
    }

    /** The same caller, a moment too late. */
    public Token expired() {
        return expiringAt(Instant.now().minusSeconds(3));
    }

    /** Good, but meant for another system. */
    public Token forAudience(String other) {
        return with("aud", other);
    }

    /** Good, but vouched for by another provider. */
    public Token issuedBy(String other) {
        return with("iss", other);
    }

    /** The same, vouched for by this provider. */
    public Token issuedBy(Issuer other) {
        Map<String, Object> vouched = with(with(claims, "iss", other.name()), "aud", other.audience());
        return new Token(vouched, with(headers, "kid", other.kid()), other.key());
    }

    /** The same claims, signed by a stranger who names the right key. */
    public Token forged() {
        return new Token(claims, headers, SharedKey.generate().getPrivate());
    }

    /** The same with any other claim, such as one of a form that no provider should send. */
    public Token with(String claim, Object value) {
        return new Token(with(claims, claim, value), headers, key);
    }

    /** The same with any other header of the signature, such as {@code kid}. */
    public Token withHeader(String name, Object value) {
        return new Token(claims, with(headers, name, value), key);
    }

    /** The same without a claim. */
    public Token without(String claim) {
        Map<String, Object> fewer = new HashMap<>(claims);
        fewer.remove(claim);
        return new Token(fewer, headers, key);
    }

    /** The value of the {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + this;
    }

    @Override
    public String toString() {
        return new Jws(json(headers), json(claims)).signedBy(key);
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + values, e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> all, String name, Object value) {
        Map<String, Object> more = new HashMap<>(all);
        more.put(name, value);
        return more;
    }
}
